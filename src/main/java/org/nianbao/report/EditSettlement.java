package org.nianbao.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.history.Actor;
import org.nianbao.report.DraftEdits.CellChange;
import org.nianbao.report.EditLog.Entry;
import org.nianbao.report.EditOutcome.Conflict;
import org.nianbao.report.EditOutcome.Settled;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Settles edits that were sent together: locks the revision so that no act passes them,
 * applies each where it can, and logs all of them.
 */
@Component
class EditSettlement {

	private final JdbcClient database;

	private final DraftEdits edits;

	private final EditLog log;

	EditSettlement(JdbcClient database, DraftEdits edits, EditLog log) {
		this.database = database;
		this.edits = edits;
		this.log = log;
	}

	EditOutcome settle(long revision, List<CellChange> cells, List<TextEdit> texts, Actor actor) {
		Draft draft = lockShared(revision);
		if (!draft.state().isEditable()) {
			return new EditOutcome.Refused(draft.state());
		}
		Settlement<String, CellValue> cellResults = settleCells(draft, cells);
		Settlement<TextPlace, String> textResults = settleTexts(draft, texts);
		UUID act = UUID.randomUUID();
		List<Entry> entries = new ArrayList<>(cellResults.entries());
		entries.addAll(textResults.entries());
		this.log.add(revision, act, actor, entries);
		return new Settled(act, cellResults.settled(), textResults.settled(), cellResults.conflicts(),
				textResults.conflicts());
	}

	/** Several can hold this lock at once, but none while an act goes on. */
	private Draft lockShared(long revision) {
		return this.database.sql("""
				SELECT id, state, created_by_name, created_at FROM revision WHERE id = :revision FOR SHARE
				""")
			.param("revision", revision)
			.query((row, number) -> new Draft(row.getLong("id"), RevisionState.valueOf(row.getString("state")),
					row.getString("created_by_name"), row.getObject("created_at", OffsetDateTime.class).toInstant()))
			.optional()
			.orElseThrow(() -> new UnknownRevisionException(revision));
	}

	private Settlement<String, CellValue> settleCells(Draft draft, List<CellChange> changes) {
		Settlement<String, CellValue> result = new Settlement<>();
		List<CellChange> open = new ArrayList<>();
		Set<String> applied = this.edits.applyToCells(draft.revision(), changes);
		for (CellChange change : changes) {
			if (applied.contains(change.cell())) {
				result.settle(change.cell(), entry(change, true));
			}
			else {
				open.add(change);
			}
		}
		if (!open.isEmpty()) {
			List<String> places = open.stream().map(CellChange::cell).toList();
			Map<String, CellValue> stored = this.edits.storedCells(draft.revision(), places);
			Map<String, LoggedEdit> last = this.log.last(draft.revision(), places);
			for (CellChange change : open) {
				CellValue value = stored.getOrDefault(change.cell(), CellValue.NOT_FILLED);
				if (value.equals(change.wanted())) {
					result.settle(change.cell(), null);
				}
				else {
					result.conflict(change.cell(), draft.conflict(value, change.wanted(), last.get(change.cell())),
							entry(change, false));
				}
			}
		}
		return result;
	}

	private Settlement<TextPlace, String> settleTexts(Draft draft, List<TextEdit> changes) {
		Settlement<TextPlace, String> result = new Settlement<>();
		if (changes.isEmpty()) {
			return result;
		}
		Map<String, String> before = this.edits.storedTexts(draft.revision(), places(changes));
		List<TextEdit> hopeful = changes.stream().filter((change) -> sawStored(change, before)).toList();
		int[] applied = this.edits.applyToTexts(draft.revision(), hopeful);
		List<TextEdit> open = new ArrayList<>(changes);
		for (int i = 0; i < applied.length; i++) {
			if (applied[i] == 1) {
				TextEdit change = hopeful.get(i);
				String name = change.place().name();
				result.settle(change.place(), new Entry(name, before.get(name), change.wanted(), true));
				open.remove(change);
			}
		}
		if (!open.isEmpty()) {
			Map<String, String> stored = this.edits.storedTexts(draft.revision(), places(open));
			Map<String, LoggedEdit> last = this.log.last(draft.revision(),
					open.stream().map((change) -> change.place().name()).toList());
			for (TextEdit change : open) {
				String name = change.place().name();
				String text = stored.getOrDefault(name, "");
				if (text.equals(change.wanted())) {
					result.settle(change.place(), null);
				}
				else {
					result.conflict(change.place(), draft.conflict(text, change.wanted(), last.get(name)),
							new Entry(name, null, change.wanted(), false));
				}
			}
		}
		return result;
	}

	private static List<TextPlace> places(List<TextEdit> changes) {
		return changes.stream().map(TextEdit::place).toList();
	}

	private static boolean sawStored(TextEdit change, Map<String, String> stored) {
		return TextEdit.version(stored.getOrDefault(change.place().name(), "")).equals(change.seenVersion());
	}

	private static Entry entry(CellChange change, boolean applied) {
		return new Entry(change.cell(), change.seenJson(), change.wantedJson(), applied);
	}

	/** What is needed of a revision to settle edits of it. */
	private record Draft(long revision, RevisionState state, String begunBy, Instant begunAt) {

		/** Whoever changed the place last; if nobody did, it came with the revision. */
		<T> Conflict<T> conflict(T stored, T wanted, @Nullable LoggedEdit last) {
			return (last != null) ? new Conflict<>(stored, wanted, last.by(), last.at())
					: new Conflict<>(stored, wanted, this.begunBy, this.begunAt);
		}

	}

	/** The results at places of one kind. */
	private record Settlement<P, T>(Set<P> settled, Map<P, Conflict<T>> conflicts, List<Entry> entries) {

		Settlement() {
			this(new HashSet<>(), new HashMap<>(), new ArrayList<>());
		}

		void settle(P place, @Nullable Entry entry) {
			this.settled.add(place);
			if (entry != null) {
				this.entries.add(entry);
			}
		}

		void conflict(P place, Conflict<T> conflict, Entry entry) {
			this.conflicts.put(place, conflict);
			this.entries.add(entry);
		}

	}

}
