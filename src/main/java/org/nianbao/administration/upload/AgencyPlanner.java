package org.nianbao.administration.upload;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

import org.nianbao.administration.upload.AgencyRows.Written;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyDirectory;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.AreaFilter;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.RegionRegister;
import org.nianbao.shared.ReportScope;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.spreadsheet.SheetRow;

import org.springframework.context.MessageSource;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Tables of the agencies in an office's area. */
@Component
class AgencyPlanner implements Planner {

	private final AgencyRegister register;

	private final AgencyDirectory directory;

	private final ContactBook contacts;

	private final RegionRegister regions;

	private final Titles titles;

	private final MessageSource messages;

	private final Clock clock;

	AgencyPlanner(AgencyRegister register, AgencyDirectory directory, ContactBook contacts, RegionRegister regions,
			Titles titles, MessageSource messages, Clock clock) {
		this.register = register;
		this.directory = directory;
		this.contacts = contacts;
		this.regions = regions;
		this.titles = titles;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public UploadKind kind() {
		return UploadKind.AGENCIES;
	}

	@Override
	public List<? extends TableColumn> columns() {
		return List.of(AgencyColumn.values());
	}

	@Override
	public Plan plan(String office, List<SheetRow> rows, IntConsumer progress) {
		Map<AgencyColumn, Integer> places = this.titles.places(AgencyColumn.class, rows.getFirst());
		AgencyArea area = area(office);
		AgencyRows reader = new AgencyRows(area, places,
				this.titles.words(AgencyColumn.KIND.words(), AgencyKind.values()),
				this.titles.words(AgencyColumn.SCOPE.words(), ReportScope.values()),
				this.titles.words(AgencyColumn.SUPERVISES.words(), YesNo.values()), corrections(), this.clock);
		List<Written> written = new ArrayList<>();
		for (SheetRow row : rows.subList(1, rows.size())) {
			written.add(reader.read(row));
			progress.accept(written.size());
		}
		List<AgencyDraft> drafts = written.stream().map(Written::draft).toList();
		refuseDoubles(drafts);
		new OfficeReferences(area, drafts).resolve(written);
		refuseTakenCodes(drafts, area);
		refuseFullRegions(drafts);
		new AreaChains(area, drafts).refuse();
		return new AgencyPlan(drafts, area, this.register);
	}

	private AgencyArea area(String office) {
		Agency own = this.register.require(office);
		List<Agency> below = this.directory.below(office, AreaFilter.ALL, Pageable.unpaged()).getContent();
		List<String> codes = below.stream().map(Agency::code).toList();
		return new AgencyArea(own, below, this.register.allOffices(), this.register.copyOffices(codes),
				this.contacts.of(codes), this.regions.codesWithin(own.region()));
	}

	private Set<String> corrections() {
		return Titles.LANGUAGES.stream()
			.map((language) -> this.messages.getMessage("administration.upload.correction", null, language))
			.map(TableColumn::plain)
			.collect(Collectors.toSet());
	}

	private static void refuseDoubles(List<AgencyDraft> drafts) {
		Map<String, Integer> agencies = new HashMap<>();
		Map<String, Integer> creditCodes = new HashMap<>();
		for (AgencyDraft draft : drafts) {
			Integer before = (draft.existing != null) ? agencies.putIfAbsent(draft.key(), draft.number) : null;
			if (before == null && draft.details.creditCode() != null) {
				before = creditCodes.putIfAbsent(draft.details.creditCode().value(), draft.number);
			}
			if (before != null) {
				draft.reasons.add(Note.of("twice", before.toString()));
			}
		}
	}

	/** Own codes are held against each other once it is known to whom each files. */
	private void refuseTakenCodes(List<AgencyDraft> drafts, AgencyArea area) {
		Map<String, String> holders = this.register.holders(drafts.stream()
			.flatMap((draft) -> Optional.ofNullable(draft.details.creditCode()).stream())
			.map(Object::toString)
			.toList());
		Map<List<String>, Integer> own = new HashMap<>();
		for (AgencyDraft draft : drafts) {
			if (draft.details.creditCode() != null) {
				String code = draft.details.creditCode().value();
				if (!holders.getOrDefault(code, draft.key()).equals(draft.key())) {
					draft.reasons.add(Note.of("creditCodeTaken", code));
				}
			}
			String ownCode = draft.details.ownCode();
			String office = draft.details.supervisingOffice();
			if (ownCode != null && office != null) {
				Integer before = own.putIfAbsent(List.of(office, ownCode), draft.number);
				if (before != null) {
					draft.reasons.add(Note.of("twice", before.toString()));
				}
				area.ofOwnCode(office, ownCode)
					.filter((holder) -> !holder.code().equals(draft.key()))
					.ifPresent((holder) -> draft.reasons.add(Note.of("ownCodeTaken", ownCode, holder.code())));
			}
		}
	}

	private void refuseFullRegions(List<AgencyDraft> drafts) {
		Set<String> named = new HashSet<>();
		drafts.stream().filter((draft) -> draft.existing == null).forEach((draft) -> named.add(draft.region));
		Map<String, Integer> left = this.regions.codesLeft(named);
		for (AgencyDraft draft : drafts) {
			if (draft.existing == null && left.merge(draft.region, -1, Integer::sum) < 0 && draft.reasons.isEmpty()) {
				draft.reasons.add(Note.of("regionFull", draft.region));
			}
		}
	}

	@Override
	public Sheet sheet(String office, boolean empty, Locale language) {
		List<Sheet.Column> columns = Arrays.stream(AgencyColumn.values())
			.map((column) -> new Sheet.Column(this.titles.title(column, language), column.width()))
			.toList();
		List<List<SheetCell>> rows = new ArrayList<>();
		if (!empty) {
			AgencyArea area = area(office);
			area.below()
				.stream()
				.sorted((one, other) -> one.code().compareTo(other.code()))
				.forEach((agency) -> rows.add(row(agency, area, language)));
		}
		return new Sheet(this.messages.getMessage("administration.upload.sheet.agencies", null, language), columns,
				rows);
	}

	private List<SheetCell> row(Agency agency, AgencyArea area, Locale language) {
		Map<AgencyColumn, String> values = new LinkedHashMap<>(
				AgencyDraft.values(agency.nameZh(), agency.nameEn(), agency.namedSince().orElse(null),
						area.details(agency), agency.validUntil().orElse(null), area.contact(agency)));
		values.put(AgencyColumn.CODE, agency.code());
		values.put(AgencyColumn.REGION, agency.region());
		return Arrays.stream(AgencyColumn.values())
			.map((column) -> column.words().isEmpty() ? values.get(column)
					: this.messages.getMessage(String.valueOf(values.get(column)), null, language))
			.map(SheetCell::of)
			.toList();
	}

}
