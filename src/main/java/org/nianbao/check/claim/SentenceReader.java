package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.claim.Claim.About;
import org.nianbao.check.claim.Count.Item;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Reads what one sentence states of requests and disputes. A number is compared with what
 * the words around it say; where these don't say surely what it counts, it is no claim.
 */
final class SentenceReader {

	private static final String AMONG = "其中";

	private static final String CARRIED = "结转";

	/** Of what was carried over is spoken so near to its number. */
	private static final int NEAR = 16;

	/** How far behind a number words say what it includes. */
	private static final int INCLUDED = 30;

	private static final Pattern WITHOUT_CARRIED = Pattern.compile("（[^）]*不(?:含|包括)");

	private static final Pattern WITH_CARRIED = Pattern.compile("[^；]*(?:其中|含|包括)[^；]*结转");

	private static final List<String> TOGETHER = List.of("共", "共计", "合计", "总计", "总共", "一共");

	private static final List<String> BEFORE_NOUN = List.of("的", "政府", "信息公开");

	private final Sentence sentence;

	private final ReportYear year;

	private final Period period;

	private final DisputeReader disputes;

	private final List<Claim> claims = new ArrayList<>();

	/** Whether the last numbers counted something else than requests. */
	private boolean foreign;

	SentenceReader(Sentence sentence, ReportYear year) {
		this.sentence = sentence;
		this.year = year;
		this.period = new Period(sentence, year);
		this.disputes = new DisputeReader(sentence);
	}

	/** The claims of the sentence, in order. */
	List<Claim> read() {
		if (this.sentence.quantities().isEmpty()) {
			return this.claims;
		}
		for (int i = 0; i < this.sentence.quantities().size(); i++) {
			Quantity quantity = this.sentence.quantities().get(i);
			if (quantity.isCount() && Lexicon.UNITS_OF_REQUESTS.contains(quantity.unit())) {
				read(i, quantity);
			}
		}
		return this.claims;
	}

	private void read(int index, Quantity quantity) {
		String lead = this.sentence.leadTo(index);
		String behind = this.sentence.behind(index);
		boolean dispute = this.disputes.isAbout(lead, behind);
		if (!(dispute || this.sentence.onRequests()) || !this.period.isThisYearOrCarried(index)) {
			return;
		}
		if (dispute) {
			this.disputes.read(index).ifPresent((item) -> add(quantity, About.DISPUTES, List.of(Count.of(item))));
		}
		else {
			if (Words.anyIn(counted(quantity) + beforeNoun(behind), Lexicon.FOREIGN)) {
				this.foreign = true;
			}
			else if (!together(index, quantity, lead) && !carried(index, quantity, lead, behind)
					&& !outcome(quantity, lead, behind)) {
				total(index, quantity, lead, behind);
			}
		}
	}

	/**
	 * The words before a number that say what it counts: without the agency's name, which
	 * may speak of archives or projects, where it says that it received requests.
	 */
	private String counted(Quantity quantity) {
		String clause = this.sentence.clauseBefore(quantity);
		boolean requests = !Words.atEnd(Words.withoutAtEnd(clause, Lexicon.BEFORE_NUMBER), Lexicon.REQUESTS).isEmpty();
		return requests ? clause.substring(Math.max(0, firstOf(clause, Lexicon.RECEIVE))) : clause;
	}

	/** 新收43件，上年结转9件，共52件. */
	private boolean together(int index, Quantity quantity, String lead) {
		int last = this.claims.size() - 1;
		boolean sum = TOGETHER.contains(lead) && last > 0
				&& this.claims.get(last).end() == this.sentence.quantities().get(index - 1).end()
				&& this.claims.get(last).readings().equals(List.of(Count.of(Count.CARRIED_IN)))
				&& this.claims.get(last - 1).about() == About.RECEIVED;
		if (sum) {
			add(quantity, About.RECEIVED, List.of(Count.of(Count.RECEIVED, Count.CARRIED_IN)));
		}
		return sum;
	}

	/** The words behind a number as far as they say what it counts. */
	private static String beforeNoun(String behind) {
		String bare = Words.withoutAtStart(behind, BEFORE_NOUN);
		return Words.atStart(bare, Lexicon.REQUESTS).isEmpty() ? behind : "";
	}

	/** 上年结转2件, 结转下年度1件, 1件结转下年度继续办理. */
	private boolean carried(int index, Quantity quantity, String lead, String behind) {
		int at = lead.lastIndexOf(CARRIED);
		if (at >= 0 && lead.length() - at <= NEAR) {
			String around = lead.substring(Math.max(0, at - NEAR));
			boolean out = Words.anyIn(around, Lexicon.OF_NEXT_YEAR) || around.contains((this.year.value() + 1) + "年");
			boolean in = Words.anyIn(around, Lexicon.OF_LAST_YEAR) || around.contains((this.year.value() - 1) + "年");
			boolean acted = Words.anyIn(around, Lexicon.DONE) || Words.anyIn(around, Lexicon.HANDLE);
			boolean whole = Words.withoutAtEnd(lead.substring(at + CARRIED.length()), Lexicon.BEFORE_OUTCOME_NUMBER)
				.length() <= "至下一年度继续办理".length();
			if (whole && out && !in) {
				add(quantity, About.OUTCOME, List.of(Count.of(Count.CARRIED_OUT)));
			}
			else if (whole && in && !out && !acted) {
				add(quantity, About.RECEIVED, List.of(Count.of(Count.CARRIED_IN)));
			}
			else if (whole && !in && !out && !acted) {
				add(quantity, About.OUTCOME, List.of(Count.of(Count.CARRIED_OUT), Count.of(Count.CARRIED_IN)));
			}
			return true;
		}
		if (Words.anyIn(lead, Lexicon.MOVED)) {
			if (Words.anyIn(lead, Lexicon.CARRIED_ON)) {
				add(quantity, About.OUTCOME, List.of(Count.of(Count.CARRIED_OUT)));
			}
			return true;
		}
		boolean verb = Words.anyIn(lead, Lexicon.RECEIVE) || Words.anyIn(lead, Lexicon.DONE);
		if (Words.anyIn(behind, Lexicon.CARRIED_ON) && !verb && !Words.anyIn(lead, Lexicon.OUTCOME_WORDS)) {
			add(quantity, About.OUTCOME, List.of(Count.of(Count.CARRIED_OUT)));
			return true;
		}
		return behind.contains(CARRIED) && !verb;
	}

	/** 予以公开3件, 予以公开及部分公开208件, 2件不予公开. */
	private boolean outcome(Quantity quantity, String lead, String behind) {
		String clause = Words.upTo(lead, Lexicon.OUTCOME_WORDS, Lexicon.BEFORE_OUTCOME_NUMBER);
		if (clause.isEmpty()) {
			String after = Words.withoutAtStart(behind, Lexicon.BEFORE_OUTCOME);
			String following = Words.atStart(after, Lexicon.OUTCOME_WORDS);
			if (following.isEmpty() || Words.anyIn(lead, Lexicon.RECEIVE)
					|| Words.anyIn(after.substring(following.length()), Lexicon.OUTCOME_WORDS)) {
				return false;
			}
			addOutcome(quantity, List.of(item(following)));
			return true;
		}
		List<Item> joined = new ArrayList<>();
		String rest = clause;
		while (!rest.isEmpty()) {
			String word = Words.atEnd(rest, Lexicon.OUTCOME_WORDS);
			joined.addFirst(item(word));
			rest = rest.substring(0, rest.length() - word.length());
			String joining = Words.atEnd(rest, Lexicon.JOINING);
			String before = rest.substring(0, rest.length() - joining.length());
			if (joining.isEmpty()) {
				break;
			}
			rest = Words.upTo(before, Lexicon.OUTCOME_WORDS, Lexicon.BEFORE_OUTCOME_NUMBER);
			if (rest.isEmpty() && !before.isEmpty()) {
				// 公开和部分公开3件: what is joined is not known.
				return true;
			}
		}
		boolean each = joined.size() > 1 && (lead.contains("分别") || lead.contains("各"));
		if (!each) {
			addOutcome(quantity, joined);
		}
		return true;
	}

	private void addOutcome(Quantity quantity, List<Item> items) {
		if (!this.foreign) {
			add(quantity, About.OUTCOME, List.of(new Count(items.stream().distinct().toList())));
		}
	}

	private static Item item(String word) {
		Item item = Lexicon.OUTCOMES.get(word);
		if (item == null) {
			throw new IllegalStateException("every word for an outcome has its item: " + word);
		}
		return item;
	}

	/** 收到政府信息公开申请3511件, 对收到的23件申请, 受理2件, 办结24件. */
	private void total(int index, Quantity quantity, String lead, String behind) {
		String clause = wholeClause(quantity, lead);
		String words = Words.without(clause, Lexicon.WHOLE_SYSTEM);
		if (Words.anyIn(clause, Lexicon.ALL_APPLICANTS)) {
			words = Words.without(words, List.of("公民", "法人", "其他组织", "组织", "自然人", "企业", "个人", "群众", "单位"));
		}
		String bare = Words.withoutAtEnd(clause, Lexicon.BEFORE_NUMBER);
		String noun = Words.atEnd(bare, Lexicon.REQUESTS);
		String following = Words.atStart(Words.withoutAtStart(behind, BEFORE_NOUN), Lexicon.REQUESTS);
		boolean newly = Words.anyIn(clause, Lexicon.NEWLY);
		boolean received = newly || Words.anyIn(clause, Lexicon.RECEIVE);
		boolean done = Words.anyIn(clause, Lexicon.DONE);
		boolean handled = Words.anyIn(clause, Lexicon.HANDLE);
		boolean verbAtEnd = !Words.atEnd(bare, Lexicon.VERBS).isEmpty();
		boolean part = Words.anyIn(words + beforeNoun(behind), Lexicon.PART) || isAmong(index) && !newly;
		boolean named = !noun.isEmpty() || verbAtEnd && (behind.isEmpty() || !following.isEmpty());
		if (!named || part || !(received || done || handled)) {
			return;
		}
		this.foreign = false;
		if (received) {
			add(quantity, About.RECEIVED, receivedReadings(quantity, newly, done || handled));
		}
		else if (done && !Words.anyIn(words, Lexicon.SOME_DONE)) {
			add(quantity, About.OUTCOME,
					List.of(Count.of(Count.HANDLED), handledWithout(List.of(Count.OTHER_HANDLING)),
							handledWithout(List.of(Count.NOT_PROCESSED)),
							handledWithout(List.of(Count.NOT_PROCESSED, Count.OTHER_HANDLING))));
		}
		else if (handled) {
			add(quantity, About.RECEIVED, List.of(Count.of(Count.RECEIVED), Count.of(Count.RECEIVED, Count.CARRIED_IN),
					Count.of(Count.HANDLED)));
		}
	}

	/** The clause, with the one before it where only 共计 or the like stands here. */
	private String wholeClause(Quantity quantity, String lead) {
		String clause = this.sentence.clauseBefore(quantity);
		int start = this.sentence.clauseStart(quantity.start());
		if (start > 1 && Words.withoutAtEnd(lead, Lexicon.BEFORE_NUMBER).isEmpty()) {
			return this.sentence.between(this.sentence.clauseStart(start - 1), start - 1) + clause;
		}
		return clause;
	}

	private List<Count> receivedReadings(Quantity quantity, boolean newly, boolean handledToo) {
		Count received = Count.of(Count.RECEIVED);
		Count withCarried = Count.of(Count.RECEIVED, Count.CARRIED_IN);
		if (newly) {
			return List.of(received);
		}
		int end = Math.min(this.sentence.words().length(), quantity.end() + INCLUDED);
		String after = this.sentence.between(quantity.end(), end);
		if (WITHOUT_CARRIED.matcher(after).lookingAt()) {
			return List.of(received);
		}
		if (WITH_CARRIED.matcher(after).lookingAt()) {
			return List.of(withCarried);
		}
		return handledToo ? List.of(received, withCarried, Count.of(Count.HANDLED)) : List.of(received, withCarried);
	}

	private static int firstOf(String text, List<String> words) {
		return words.stream().mapToInt(text::indexOf).filter((at) -> at >= 0).min().orElse(-1);
	}

	private static Count handledWithout(List<Item> items) {
		List<Item> others = new ArrayList<>(List.of(Count.GRANTED, Count.PARTIAL, Count.DENIED, Count.UNAVAILABLE,
				Count.NOT_PROCESSED, Count.OTHER_HANDLING));
		others.removeAll(items);
		return new Count(others);
	}

	/** Whether the number stands in a list of parts. */
	private boolean isAmong(int index) {
		int among = this.sentence.words().lastIndexOf(AMONG, this.sentence.quantities().get(index).start());
		return among >= this.sentence.quantities().getFirst().end();
	}

	private void add(Quantity quantity, About about, List<Count> readings) {
		if (quantity.sure()) {
			this.claims.add(new Claim(this.sentence, this.sentence.clauseStart(quantity.start()), quantity.end(),
					quantity.number(), about, readings, scopeBefore(quantity)));
		}
	}

	private @Nullable ReportScope scopeBefore(Quantity quantity) {
		String before = this.sentence.between(Math.max(0, quantity.start() - 2 * INCLUDED), quantity.start());
		ReportScope scope = null;
		int nearest = -1;
		for (Map.Entry<ReportScope, List<String>> entry : Lexicon.SCOPES.entrySet()) {
			for (String word : entry.getValue()) {
				int at = before.lastIndexOf(word);
				if (at > nearest) {
					nearest = at;
					scope = entry.getKey();
				}
			}
		}
		return scope;
	}

}
