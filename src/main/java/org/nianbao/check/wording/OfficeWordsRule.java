package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Office.Word;
import org.nianbao.check.Passage;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * The text has none of the words on the list that the office keeps (错敏词). Of two that
 * begin at the same place the longer one counts.
 */
final class OfficeWordsRule implements Rule {

	private static final int MOST = 20;

	@Override
	public String code() {
		return "office.words";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Word> words = subject.context().office().words();
		if (words.isEmpty()) {
			return List.of();
		}
		Map<Character, List<Word>> byBeginning = new HashMap<>();
		words.stream()
			.filter((word) -> !word.word().isEmpty())
			.sorted(Comparator.comparingInt((Word word) -> word.word().length()).reversed())
			.forEach((word) -> byBeginning.computeIfAbsent(word.word().charAt(0), (first) -> new ArrayList<>())
				.add(word));
		List<Finding> findings = new ArrayList<>();
		for (Passage passage : subject.passages()) {
			look(passage, byBeginning, findings);
			if (findings.size() >= MOST) {
				return List.copyOf(findings.subList(0, MOST));
			}
		}
		return findings;
	}

	private void look(Passage passage, Map<Character, List<Word>> words, List<Finding> findings) {
		String plain = passage.plain();
		int i = 0;
		while (i < plain.length()) {
			Word found = longest(words.getOrDefault(plain.charAt(i), List.of()), plain, i);
			if (found != null) {
				int end = i + found.word().length();
				String quote = passage.quote(i, end);
				findings.add(new Finding(code(), level(), passage.place(i, end), List.of(), quote, found.instead(),
						found.instead().isEmpty() ? Message.of("check.officeWord", quote)
								: Message.of("check.officeWord.instead", quote, found.instead())));
				i = end;
			}
			else {
				i++;
			}
		}
	}

	private static @Nullable Word longest(List<Word> words, String plain, int at) {
		for (Word word : words) {
			if (plain.startsWith(word.word(), at)) {
				return word;
			}
		}
		return null;
	}

}
