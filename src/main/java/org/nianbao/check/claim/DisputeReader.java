package org.nianbao.check.claim;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.claim.Count.Item;

/**
 * Reads what a sentence states of reconsideration and litigation. Cases that the agency
 * itself decides are none of its own disputes.
 */
final class DisputeReader {

	static final List<String> RECONSIDERATION = List.of("dispute.reconsideration");

	static final List<String> DIRECT = List.of("dispute.directLitigation");

	static final List<String> AFTERWARDS = List.of("dispute.litigationAfterReconsideration");

	static final List<String> LITIGATION = List.of("dispute.directLitigation",
			"dispute.litigationAfterReconsideration");

	static final List<String> BOTH = List.of("dispute.reconsideration", "dispute.directLitigation",
			"dispute.litigationAfterReconsideration");

	private static final List<String> ON_DISCLOSURE = List.of("信息公开", "依申请公开", "公开申请");

	private static final List<String> BECAUSE_OF_DISCLOSURE = List.of("因政府信息公开", "因信息公开", "因依申请公开");

	private final Sentence sentence;

	/** The group of the last number that counted cases; null if none did. */
	private @Nullable Group group;

	DisputeReader(Sentence sentence) {
		this.sentence = sentence;
	}

	/** Whether a number counts cases by the words next to it. */
	boolean isAbout(String lead, String behind) {
		return speaksOfCases(lead) || speaksOfCases(behind)
				|| this.group != null && Words.anyIn(lead + behind, Lexicon.DISPUTE_OUTCOME_WORDS);
	}

	private static boolean speaksOfCases(String words) {
		return words.contains("复议") || words.contains("诉讼") || words.contains("起诉") || words.contains("应诉");
	}

	/** What a number counts that is about cases; empty if that is not sure. */
	Optional<Item> read(int index) {
		Quantity quantity = this.sentence.quantities().get(index);
		String clause = this.sentence.clauseBefore(quantity);
		String lead = this.sentence.leadTo(index);
		String behind = this.sentence.behind(index);
		String where = speaksOfCases(lead) ? lead : behind;
		if (speaksOfCases(where)) {
			this.group = isOwn(clause + behind) ? Group.of(where) : null;
		}
		if (this.group == null) {
			return Optional.empty();
		}
		String outcome = outcome(lead, behind);
		return (outcome != null) ? Optional.of(Count.disputes(this.group.name(), this.group.rows(), outcome))
				: Optional.empty();
	}

	private boolean isOwn(String words) {
		boolean onDisclosure = Words.anyIn(words, ON_DISCLOSURE);
		boolean asJudge = Words.anyIn(words, Lexicon.AS_JUDGE);
		return asJudge ? Words.anyIn(words, BECAUSE_OF_DISCLOSURE)
				: onDisclosure || this.sentence.onRequests() || Words.anyIn(this.sentence.words(), ON_DISCLOSURE);
	}

	/** The outcome's meaning; null if the words say more than one, or none surely. */
	private static @Nullable String outcome(String lead, String behind) {
		String before = Words.withoutAtEnd(lead, Lexicon.BEFORE_OUTCOME_NUMBER);
		String word = Words.atEnd(before, Lexicon.DISPUTE_OUTCOME_WORDS);
		if (word.isEmpty() && !Words.anyIn(lead, Lexicon.DISPUTE_OUTCOME_WORDS)) {
			word = Words.atStart(Words.withoutAtStart(behind, Lexicon.BEFORE_OUTCOME), Lexicon.DISPUTE_OUTCOME_WORDS);
		}
		if (!word.isEmpty()) {
			return Lexicon.DISPUTE_OUTCOMES.get(word);
		}
		return Words.anyIn(lead + behind, Lexicon.DISPUTE_OUTCOME_WORDS) ? null : Count.ALL_OUTCOMES;
	}

	/**
	 * Cases that are counted together.
	 *
	 * @param name the key of what they are called
	 * @param rows the meanings of their rows
	 */
	record Group(String name, List<String> rows) {

		/** The cases that the words name; null if they don't say surely which. */
		static @Nullable Group of(String words) {
			boolean reconsideration = words.contains("复议");
			boolean litigation = words.contains("诉讼") || words.contains("起诉") || words.contains("应诉");
			if (words.contains("复议后起诉") || words.contains("复议后提起")) {
				return new Group("afterwards", AFTERWARDS);
			}
			if (words.contains("未经复议") || words.contains("直接起诉")) {
				return new Group("direct", DIRECT);
			}
			if (reconsideration && litigation) {
				return words.contains("分别") || words.contains("各") ? null : new Group("both", BOTH);
			}
			if (reconsideration) {
				return new Group("reconsideration", RECONSIDERATION);
			}
			return litigation ? new Group("litigation", LITIGATION) : null;
		}

	}

}
