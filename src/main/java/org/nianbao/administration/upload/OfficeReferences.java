package org.nianbao.administration.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.nianbao.administration.upload.AgencyRows.Written;

/**
 * Finds the offices that rows name: by permanent code, credit code or very name, among
 * those that are there and those that the table itself adds.
 */
final class OfficeReferences {

	private final AgencyArea area;

	private final Map<String, List<AgencyDraft>> added = new HashMap<>();

	private final Map<String, AgencyDraft> byKey = new HashMap<>();

	OfficeReferences(AgencyArea area, List<AgencyDraft> drafts) {
		this.area = area;
		for (AgencyDraft draft : drafts) {
			this.byKey.put(draft.key(), draft);
			if (draft.existing == null) {
				this.added.computeIfAbsent(draft.name, (name) -> new ArrayList<>()).add(draft);
				if (draft.details.creditCode() != null) {
					this.added.computeIfAbsent(draft.details.creditCode().value(), (code) -> new ArrayList<>())
						.add(draft);
				}
			}
		}
	}

	/** Puts the keys of offices where their names stood. */
	void resolve(List<Written> rows) {
		for (Written row : rows) {
			AgencyDraft draft = row.draft();
			if (!row.office().isEmpty()) {
				find(row.office(), draft).ifPresent((key) -> {
					if (AgencyDraft.isNew(key) || this.area.covers(key)) {
						draft.details = draft.details.filingTo(key);
					}
					else {
						draft.reasons.add(Note.of("officeOutside", row.office()));
					}
				});
			}
			if (!row.copies().isEmpty()) {
				TreeSet<String> keys = new TreeSet<>();
				for (String written : row.copies().split("[\\s、，,;；]+")) {
					find(written, draft).ifPresent(keys::add);
				}
				if (keys.remove(draft.key())) {
					draft.reasons.add(Note.of("copyToItself"));
				}
				draft.details = draft.details.copiedTo(keys);
			}
		}
	}

	private Optional<String> find(String written, AgencyDraft asking) {
		TreeSet<String> keys = new TreeSet<>();
		this.area.offices(written).forEach((office) -> keys.add(office.code()));
		this.area.ofCreditCode(written).ifPresent((agency) -> keys.add(agency.code()));
		this.area.ofCode(written).ifPresent((agency) -> keys.add(agency.code()));
		this.area.ofName(written).forEach((agency) -> keys.add(agency.code()));
		this.added.getOrDefault(written, List.of()).forEach((draft) -> keys.add(draft.key()));
		// What the table says goes before what there is.
		keys.removeIf((key) -> !willBeOffice(key));
		if (keys.size() == 1) {
			return Optional.of(keys.first());
		}
		asking.reasons.add(Note.of(keys.isEmpty() ? "noOffice" : "severalOffices", written));
		return Optional.empty();
	}

	private boolean willBeOffice(String key) {
		AgencyDraft draft = this.byKey.get(key);
		return (draft != null) ? draft.details.office() : !this.area.offices(key).isEmpty();
	}

}
