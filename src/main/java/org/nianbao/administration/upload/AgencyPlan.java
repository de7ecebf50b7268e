package org.nianbao.administration.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.Actor;

/** A table of agencies, held against what there is. */
final class AgencyPlan implements Plan {

	/** So many are written at once; in between, people are told how far it is. */
	private static final int TOGETHER = 1000;

	private final List<AgencyDraft> drafts;

	private final List<PlannedRow> rows;

	private final AgencyRegister register;

	AgencyPlan(List<AgencyDraft> drafts, AgencyArea area, AgencyRegister register) {
		this.drafts = drafts;
		this.register = register;
		this.rows = drafts.stream().map((draft) -> draft.planned(area)).toList();
	}

	@Override
	public List<PlannedRow> rows() {
		return this.rows;
	}

	@Override
	public void carryOut(Actor by, IntConsumer progress) {
		Map<String, String> codes = new HashMap<>();
		List<AgencyDraft> waiting = with(Outcome.ADDED);
		while (!waiting.isEmpty()) {
			// First those who file to agencies that are there, then those who file to
			// them.
			List<AgencyDraft> ready = waiting.stream()
				.filter((draft) -> codes.keySet().containsAll(draft.waitsFor()))
				.limit(TOGETHER)
				.toList();
			if (ready.isEmpty()) {
				throw new IllegalStateException("agencies that file to each other were not refused");
			}
			List<Agency> added = this.register.registerAll(ready.stream().map((draft) -> draft.added(codes)).toList(),
					by);
			for (int i = 0; i < ready.size(); i++) {
				codes.put(ready.get(i).key(), added.get(i).code());
			}
			progress.accept(codes.size());
			waiting = waiting.stream().filter((draft) -> !codes.containsKey(draft.key())).toList();
		}
		List<AgencyDraft> changed = with(Outcome.CHANGED);
		for (int i = 0; i < changed.size(); i += TOGETHER) {
			List<AgencyDraft> some = changed.subList(i, Math.min(i + TOGETHER, changed.size()));
			this.register.changeAll(some.stream().map((draft) -> draft.changed(codes)).toList(), by);
			progress.accept(codes.size() + i + some.size());
		}
	}

	private List<AgencyDraft> with(Outcome outcome) {
		List<AgencyDraft> found = new ArrayList<>();
		for (int i = 0; i < this.drafts.size(); i++) {
			if (this.rows.get(i).outcome() == outcome) {
				found.add(this.drafts.get(i));
			}
		}
		return found;
	}

}
