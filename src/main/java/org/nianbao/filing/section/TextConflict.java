package org.nianbao.filing.section;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.comparison.ParagraphChange;
import org.nianbao.report.EditOutcome.Conflict;
import org.nianbao.report.TextEdit;

/**
 * Two texts for one place. The page shows both and what is different; what the person
 * then saves replaces the other one knowingly.
 *
 * @param stored the text that stands there now
 * @param storedVersion its version
 * @param wanted the text that the person sent
 * @param differences the paragraphs of both, those of the stored text first
 * @param changedBy the name of the other person
 * @param changedAt when the other person changed it
 */
record TextConflict(String stored, String storedVersion, String wanted, List<ParagraphChange> differences,
		String changedBy, Instant changedAt) {

	static TextConflict of(Conflict<String> conflict) {
		return new TextConflict(conflict.stored(), TextEdit.version(conflict.stored()), conflict.wanted(),
				ParagraphChange.between(conflict.stored(), conflict.wanted()), conflict.changedBy(),
				conflict.changedAt());
	}

	/**
	 * Both texts in one, for editing further: what both have stands there once, where
	 * they differ the stored paragraph comes before the person's own.
	 */
	public String both() {
		return this.differences.stream().flatMap(TextConflict::paragraphs).collect(Collectors.joining("\n"));
	}

	private static Stream<String> paragraphs(ParagraphChange change) {
		return switch (change.kind()) {
			case SAME, REMOVED -> Stream.of(change.before());
			case ADDED -> Stream.of(change.after());
			case CHANGED -> Stream.of(change.before(), change.after());
		};
	}

}
