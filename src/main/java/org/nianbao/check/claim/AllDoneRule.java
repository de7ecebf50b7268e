package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.claim.Count.Item;
import org.nianbao.check.claim.DisputeReader.Group;
import org.nianbao.check.rule.Rule;
import org.nianbao.format.Cell;
import org.nianbao.shared.FindingLevel;

/**
 * Who writes that all requests are handled carries none over, and who writes that all
 * decisions were upheld has no pending case. 均在法定期限内答复 says neither.
 */
final class AllDoneRule implements Rule {

	private static final List<String> ALL_HANDLED = List.of("全部办结", "均已办结", "均办结", "全部已办结", "均已全部办结", "全部办理完毕",
			"均已办理完毕", "均办理完毕", "全部答复完毕", "均已答复完毕", "全部按时办结", "全部按期办结", "全部依法办结", "全部予以办结", "全部办理完成", "年内办理完毕", "年内办结",
			"办结率100%", "办结率为100%", "办结率达100%", "办结率达到100%", "办结率百分之百", "办结率为百分之百", "办结率达百分之百", "办结率达到百分之百", "全部答复",
			"已全部予以答复");

	/** Then it is not all requests of the year that are handled. */
	private static final List<String> NOT_ALL = List.of("除", "其余", "到期", "应办", "结转", "转入下", "转下", "上年", "复议", "诉讼",
			"整改", "期限内答复", "时限内答复");

	private static final List<String> ALL_UPHELD = List.of("均维持", "均为维持", "均予维持", "均予以维持", "均被维持", "全部维持", "全部予以维持",
			"全部为维持", "均获维持", "均结果维持", "均为结果维持");

	/** How far back the words stand that say what is done. */
	private static final int REACH = 60;

	@Override
	public String code() {
		return "text.allDone";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Optional<BigDecimal> carriedOut = Count.of(Count.CARRIED_OUT).in(subject);
		for (Sentence sentence : Narration.of(subject).sentences()) {
			if (sentence.onRequests() && carriedOut.filter((number) -> number.signum() > 0).isPresent()) {
				allHandled(subject, sentence, carriedOut.orElseThrow(), findings);
			}
			allUpheld(subject, sentence, findings);
		}
		return findings;
	}

	private void allHandled(Subject subject, Sentence sentence, BigDecimal carriedOut, List<Finding> findings) {
		String words = sentence.words();
		for (String phrase : ALL_HANDLED) {
			int at = words.indexOf(phrase);
			if (at >= 0 && !Words.anyIn(words, NOT_ALL) && !isCounted(words, at + phrase.length())
					&& isOfRequests(words.substring(Math.max(0, at - REACH), at))) {
				findings.add(finding(subject, sentence, at, phrase, Count.of(Count.CARRIED_OUT), carriedOut,
						"check.allDone.handled"));
				return;
			}
		}
	}

	/** Whether a number follows: 年内办结22件 says how many, not that it was all. */
	private static boolean isCounted(String words, int end) {
		String behind = Words.withoutAtStart(words.substring(end), Lexicon.BEFORE_NUMBER);
		return Numerals.in(behind).stream().anyMatch((numeral) -> numeral.start() == 0);
	}

	/** Whether nothing else than requests was named last. */
	private static boolean isOfRequests(String before) {
		return last(before, Lexicon.FOREIGN) <= last(before, Lexicon.REQUESTS);
	}

	private static int last(String text, List<String> words) {
		return words.stream().mapToInt(text::lastIndexOf).max().orElse(-1);
	}

	private void allUpheld(Subject subject, Sentence sentence, List<Finding> findings) {
		String words = sentence.words();
		if (!words.contains("维持") || !sentence.onRequests() && !words.contains("信息公开")) {
			return;
		}
		for (String phrase : ALL_UPHELD) {
			int at = words.indexOf(phrase);
			Group group = Group.of(words.substring(Math.max(0, at - REACH), Math.max(0, at)));
			if (group != null && !Words.anyIn(words, Lexicon.AS_JUDGE)) {
				Item pending = Count.disputes(group.name(), group.rows(), "outcome.pending");
				Count.of(pending)
					.in(subject)
					.filter((number) -> number.signum() > 0)
					.ifPresent((number) -> findings.add(
							finding(subject, sentence, at, phrase, Count.of(pending), number, "check.allDone.upheld")));
				return;
			}
		}
	}

	private Finding finding(Subject subject, Sentence sentence, int at, String phrase, Count count, BigDecimal number,
			String key) {
		int from = sentence.clauseStart(at);
		int to = at + phrase.length();
		List<Cell> cells = count.cells(subject.edition());
		return new Finding(code(), level(), sentence.place(from, to), cells, sentence.quote(from, to),
				number.toPlainString(),
				Message.of(key, sentence.quote(from, to), count.name(), number, Message.of("check.request.explain")));
	}

}
