package org.nianbao.administration.upload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.agency.Agency;

/** The chains of offices as they would be, with the rows refused that would break one. */
final class AreaChains {

	private final List<AgencyDraft> drafts;

	/** To whom everybody would file, by key. */
	private final Map<String, String> above = new HashMap<>();

	/** To whom somebody would file who is not dissolved. */
	private final Set<String> needed = new HashSet<>();

	AreaChains(AgencyArea area, List<AgencyDraft> drafts) {
		this.drafts = drafts;
		Map<String, AgencyDraft> changed = new HashMap<>();
		drafts.forEach((draft) -> changed.put(draft.key(), draft));
		for (Agency agency : area.below()) {
			if (!changed.containsKey(agency.code())) {
				put(agency.code(), agency.reviewingOffice(), agency.validUntil().isEmpty());
			}
		}
		for (AgencyDraft draft : drafts) {
			String office = draft.details.supervisingOffice();
			if (office != null) {
				put(draft.key(), office, draft.validUntil == null);
			}
		}
	}

	private void put(String key, String office, boolean lasting) {
		this.above.put(key, office);
		if (lasting) {
			this.needed.add(office);
		}
	}

	/** Refuses rows by which an agency would file to itself, or to nobody. */
	void refuse() {
		for (AgencyDraft draft : this.drafts) {
			if (filesToItself(draft.key())) {
				draft.reasons.add(Note.of("filesToItself"));
			}
			boolean gone = draft.validUntil != null
					&& (draft.existing == null || draft.existing.validUntil().isEmpty());
			if ((!draft.details.office() || gone) && this.needed.contains(draft.key())) {
				draft.reasons.add(Note.of("stillSupervises"));
			}
		}
	}

	private boolean filesToItself(String start) {
		Set<String> seen = new HashSet<>();
		for (String key = this.above.get(start); key != null && seen.add(key); key = this.above.get(key)) {
			if (key.equals(start)) {
				return true;
			}
		}
		return false;
	}

}
