package org.nianbao.review;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.nianbao.rulebook.FindingCounts;
import org.nianbao.shared.FindingLevel;

/** By what was found in them a reviewer picks submissions from the queue. */
enum QueueFindings {

	/** Something is to be corrected or explained. */
	ASKED,

	/** Something blocks. */
	BLOCK,

	/** A figure has suddenly changed against the year before. */
	JUMP,

	/** Nothing is to be corrected or explained. */
	NONE;

	/**
	 * Whether a submission with these findings is picked; null if the office sees none.
	 */
	boolean picks(@Nullable FindingCounts counts) {
		if (counts == null) {
			return false;
		}
		int asked = counts.count(FindingLevel.BLOCK) + counts.count(FindingLevel.EXPLAIN);
		return switch (this) {
			case ASKED -> asked > 0;
			case BLOCK -> counts.count(FindingLevel.BLOCK) > 0;
			case JUMP -> counts.count(QueueRow.JUMP) > 0;
			case NONE -> asked == 0;
		};
	}

	/** The choice of that public name, or empty if there is none. */
	static Optional<QueueFindings> ofCode(String code) {
		return Arrays.stream(values()).filter((choice) -> choice.code().equals(code)).findFirst();
	}

	/** The public name, as it stands in addresses. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The key of its words in the message files. */
	public String messageKey() {
		return "review.queue.pick." + name();
	}

}
