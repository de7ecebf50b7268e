package org.nianbao.report;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.nianbao.content.CellValue;

/** What came of edits that were sent together. */
public sealed interface EditOutcome {

	/**
	 * Each edit was settled on its own: it took effect, or it met a conflict and changed
	 * nothing. What was sent stands in the edit log either way.
	 *
	 * @param act the edits' common number, with which they can be undone
	 * @param cells the cells that hold now what was wanted
	 * @param texts the texts that stand now as wanted
	 * @param cellConflicts the cells that somebody else had changed, by cell code
	 * @param textConflicts the texts that somebody else had changed, by place
	 */
	record Settled(UUID act, Set<String> cells, Set<TextPlace> texts, Map<String, Conflict<CellValue>> cellConflicts,
			Map<TextPlace, Conflict<String>> textConflicts) implements EditOutcome {

		public Settled {
			cells = Set.copyOf(cells);
			texts = Set.copyOf(texts);
			cellConflicts = Map.copyOf(cellConflicts);
			textConflicts = Map.copyOf(textConflicts);
		}

		/** Whether all edits took effect. */
		public boolean isComplete() {
			return this.cellConflicts.isEmpty() && this.textConflicts.isEmpty();
		}

	}

	/**
	 * The revision can't be edited any more, so that nothing was changed: it was
	 * submitted, for instance.
	 *
	 * @param state the state in which it is
	 */
	record Refused(RevisionState state) implements EditOutcome {
	}

	/**
	 * Two values for one place.
	 *
	 * @param <T> a cell's value or a text
	 * @param stored what stands there
	 * @param wanted what was sent
	 * @param changedBy the name of the person who changed it
	 * @param changedAt when
	 */
	record Conflict<T>(T stored, T wanted, String changedBy, Instant changedAt) {
	}

}
