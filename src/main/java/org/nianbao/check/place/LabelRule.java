package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.shared.FindingLevel;

/**
 * Labels of the official tables are written as the format prints them, in the tables of a
 * document and where the text takes one up.
 */
final class LabelRule implements Rule {

	private static final String CODE = "text.label";

	/** A label's number, and what stands around its words. */
	private static final Pattern SETTING = Pattern.compile("^[（(]?[一二三四五六七八九十\\d]+[）).、．]|[“”\"：:。；;，,、（）()\\s]");

	/** Labels that nothing else is nearly like: they begin with a number of their own. */
	private static final Pattern DISTINCTIVE = Pattern.compile("(?:[二三四五六七八九]类|三安全)\\p{IsHan}{3,}");

	/** A longer label is told from other words by its length. */
	private static final int LONG = 10;

	/** A label so long is told by its first and last characters. */
	private static final int FRAMED = 7;

	private static final int ENDS = 2;

	private static final Pattern LEADS = Pattern.compile("^属于|^危及");

	private static final Pattern PARTS = Pattern.compile("(?<=事务|过程性|一稳定)信息$|^属于|^危及");

	/** The labels by edition. */
	private final Map<String, List<Known>> labels = new ConcurrentHashMap<>();

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		List<Known> known = this.labels.computeIfAbsent(subject.edition().code(),
				(code) -> distinctive(subject.edition()));
		for (Passage passage : subject.passages()) {
			Set<String> misspelt = new HashSet<>();
			String text = passage.plain().replace("“", "").replace("”", "");
			for (Known label : known) {
				nearly(passage, text, label).filter((finding) -> misspelt.add(label.whole())).ifPresent(findings::add);
			}
		}
		Reading reading = subject.reading();
		if (reading != null) {
			reading.rows().forEach((row) -> printed(subject, row).ifPresent(findings::add));
		}
		return findings;
	}

	/** The labels that are known in a text by words of theirs. */
	private static List<Known> distinctive(Edition edition) {
		Map<String, String> labels = new LinkedHashMap<>();
		for (Table table : edition.tables()) {
			for (Line row : table.rows().lines()) {
				String label = bare(row.label().zh());
				String words = PARTS.matcher(label).replaceAll("");
				if (DISTINCTIVE.matcher(words).matches() || words.length() >= LONG) {
					labels.put(words, label);
					labels.put(LEADS.matcher(label).replaceFirst(""), label);
				}
			}
		}
		return labels.entrySet()
			.stream()
			.map((entry) -> new Known(new NearName(entry.getKey()), entry.getValue()))
			.toList();
	}

	/**
	 * A label that stands nearly so in a passage.
	 * @param text the passage's plain form without quotation marks
	 */
	private static Optional<Finding> nearly(Passage passage, String text, Known label) {
		String words = label.words().name();
		int[] near = label.words().in(text);
		if (near.length == 0 || text.contains(words)) {
			return Optional.empty();
		}
		String found = text.substring(near[0], near[1]);
		if (found.length() != words.length() && !isFramed(found, words)) {
			return Optional.empty();
		}
		int at = passage.plain().indexOf(found);
		Place place = (at >= 0) ? passage.place(at, at + found.length()) : passage.place();
		return Optional.of(new Finding(CODE, FindingLevel.HINT, place, List.of(), found, words,
				Message.of("check.label.text", found, label.whole())));
	}

	/** A character less is a slip only between the label's beginning and end. */
	private static boolean isFramed(String found, String words) {
		return words.length() >= FRAMED && found.length() < words.length() && found.startsWith(words.substring(0, ENDS))
				&& found.endsWith(words.substring(words.length() - ENDS));
	}

	/** A row of a document whose label differs a little from the official one. */
	private static Optional<Finding> printed(Subject subject, FoundRow found) {
		Optional<Table> table = subject.edition().table(found.table());
		Optional<Line> row = table.flatMap(
				(known) -> known.rows().lines().stream().filter((line) -> line.code().equals(found.row())).findFirst());
		if (table.isEmpty() || row.isEmpty()) {
			return Optional.empty();
		}
		String printed = bare(found.printedLabel());
		String label = bare(row.get().label().zh());
		boolean differs = !printed.isEmpty() && !label.contains(printed) && !printed.contains(label)
				&& row.get().synonyms().stream().noneMatch((synonym) -> bare(synonym).equals(printed));
		return differs
				? Optional.of(new Finding(CODE, FindingLevel.HINT, subject.place(table.get(), row.get()), List.of(),
						printed, label, Message.of("check.label.row", found.printedLabel(), row.get().label())))
				: Optional.empty();
	}

	private static String bare(String label) {
		return SETTING.matcher(Plain.of(label)).replaceAll("");
	}

	/**
	 * A label as a text may take it up.
	 *
	 * @param words the words by which it is known
	 * @param whole all of it
	 */
	private record Known(NearName words, String whole) {
	}

}
