package org.nianbao.administration.upload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;

import org.jspecify.annotations.Nullable;
import org.nianbao.administration.upload.PlannedRow.Change;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.AgencyRefusedException;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.shared.LocalizedText;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.spreadsheet.SheetRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tables of the regions inside an office's own region. */
@Component
class RegionPlanner implements Planner {

	private final RegionRegister regions;

	private final AgencyRegister agencies;

	private final Titles titles;

	private final MessageSource messages;

	RegionPlanner(RegionRegister regions, AgencyRegister agencies, Titles titles, MessageSource messages) {
		this.regions = regions;
		this.agencies = agencies;
		this.titles = titles;
		this.messages = messages;
	}

	@Override
	public UploadKind kind() {
		return UploadKind.REGIONS;
	}

	@Override
	public List<? extends TableColumn> columns() {
		return List.of(RegionColumn.values());
	}

	@Override
	public Plan plan(String office, List<SheetRow> rows, IntConsumer progress) {
		Map<RegionColumn, Integer> places = this.titles.places(RegionColumn.class, rows.getFirst());
		Area area = area(office);
		Set<String> coming = new HashSet<>(area.regions.keySet());
		rows.subList(1, rows.size())
			.forEach((row) -> coming.add(new Cells<>(row, places, new ArrayList<>()).code(RegionColumn.CODE)));
		Set<String> seen = new HashSet<>();
		List<Region> wanted = new ArrayList<>();
		List<PlannedRow> planned = new ArrayList<>();
		for (SheetRow row : rows.subList(1, rows.size())) {
			List<Note> reasons = new ArrayList<>();
			Cells<RegionColumn> cells = new Cells<>(row, places, reasons);
			String code = cells.code(RegionColumn.CODE);
			Region before = area.regions.get(code);
			Region region = read(cells, code, before, area, coming, reasons);
			if (!seen.add(code)) {
				reasons.add(Note.of("regionTwice", code));
			}
			List<Change> changes = (before != null && region != null) ? changes(before, region) : List.of();
			Outcome outcome = !reasons.isEmpty() ? Outcome.REFUSED
					: (before == null) ? Outcome.ADDED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
			planned.add(new PlannedRow(row.number(), outcome, code, cells.text(RegionColumn.NAME), reasons,
					(outcome == Outcome.CHANGED) ? changes : List.of()));
			if (region != null && (outcome == Outcome.ADDED || outcome == Outcome.CHANGED)) {
				wanted.add(region);
			}
			progress.accept(planned.size());
		}
		wanted.sort(Comparator.comparing(Region::level).thenComparing(Region::code));
		return new RegionPlan(planned, wanted);
	}

	private @Nullable Region read(Cells<RegionColumn> cells, String code, @Nullable Region before, Area area,
			Set<String> coming, List<Note> reasons) {
		if (!Region.isCode(code)) {
			reasons.add(Note.of("noRegionCode", code));
			return null;
		}
		if (code.equals(area.top)) {
			reasons.add(Note.of("regionItself"));
			return null;
		}
		String name = cells.text(RegionColumn.NAME);
		if (name.isEmpty() && before == null) {
			reasons.add(Note.of("noName"));
			return null;
		}
		String english = cells.text(RegionColumn.NAME_EN);
		String zh = name.isEmpty() ? Objects.requireNonNull(before).name().zh() : name;
		String en = !english.isEmpty() ? english : (before != null) ? before.name().en() : zh;
		String parent = parent(cells.code(RegionColumn.PARENT), code, before, coming);
		if (parent == null || !coming.contains(parent)) {
			reasons.add(Note.of("regionOutside", code));
			return null;
		}
		LocalDate first = cells.day(RegionColumn.VALID_FROM);
		LocalDate last = cells.day(RegionColumn.VALID_UNTIL);
		try {
			return new Region(code, new LocalizedText(zh, en), parent,
					(first == null && before != null) ? before.validFrom() : first,
					(last == null && before != null) ? before.validUntil() : last);
		}
		catch (AgencyRefusedException ex) {
			reasons.add(Note.of(ex));
			return null;
		}
	}

	/** As it is written, else as it is, else the narrowest that there will be. */
	private static @Nullable String parent(String written, String code, @Nullable Region before, Set<String> coming) {
		if (!written.isEmpty()) {
			return written;
		}
		if (before != null) {
			return before.parent();
		}
		return Region.possibleParents(code).stream().filter(coming::contains).findFirst().orElse(null);
	}

	private static List<Change> changes(Region before, Region now) {
		List<Change> changes = new ArrayList<>();
		change(changes, RegionColumn.NAME, before.name().zh(), now.name().zh());
		change(changes, RegionColumn.NAME_EN, before.name().en(), now.name().en());
		change(changes, RegionColumn.PARENT, before.parent(), now.parent());
		change(changes, RegionColumn.VALID_FROM, before.validFrom(), now.validFrom());
		change(changes, RegionColumn.VALID_UNTIL, before.validUntil(), now.validUntil());
		return changes;
	}

	private static void change(List<Change> changes, RegionColumn column, @Nullable Object before,
			@Nullable Object now) {
		if (!Objects.equals(before, now)) {
			changes.add(new Change(column.key(), Objects.toString(before, ""), Objects.toString(now, "")));
		}
	}

	private Area area(String office) {
		String top = this.agencies.require(office).region();
		Map<String, Region> inside = new HashMap<>();
		this.regions.ofCodes(this.regions.codesWithin(top)).forEach((region) -> inside.put(region.code(), region));
		return new Area(top, inside);
	}

	@Override
	public Sheet sheet(String office, boolean empty, Locale language) {
		List<Sheet.Column> columns = Arrays.stream(RegionColumn.values())
			.map((column) -> new Sheet.Column(this.titles.title(column, language), column.width()))
			.toList();
		Area area = area(office);
		List<List<SheetCell>> rows = empty ? List.of()
				: area.regions.values()
					.stream()
					.filter((region) -> !region.code().equals(area.top))
					.sorted(Comparator.comparing(Region::code))
					.map((region) -> List.of(SheetCell.of(region.code()), SheetCell.of(region.name().zh()),
							SheetCell.of(region.name().en()), SheetCell.of(region.parent()),
							SheetCell.of(region.validFrom()), SheetCell.of(region.validUntil())))
					.toList();
		return new Sheet(this.messages.getMessage("administration.upload.sheet.regions", null, language), columns,
				rows);
	}

	/**
	 * The regions that an office looks after.
	 *
	 * @param top the code of the office's own region, which the office above looks after
	 * @param regions it and the regions inside it, by code
	 */
	private record Area(String top, Map<String, Region> regions) {
	}

	private final class RegionPlan implements Plan {

		private final List<PlannedRow> rows;

		private final List<Region> wanted;

		RegionPlan(List<PlannedRow> rows, List<Region> wanted) {
			this.rows = rows;
			this.wanted = wanted;
		}

		@Override
		public List<PlannedRow> rows() {
			return this.rows;
		}

		@Override
		public void carryOut(Actor by, IntConsumer progress) {
			RegionPlanner.this.regions.settleAll(this.wanted, by);
			progress.accept(this.rows.size());
		}

	}

}
