package org.nianbao.summary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts summaries into words. Templates call it {@code @summaryWords}. */
@Component
public class SummaryWords {

	private final MessageSource messages;

	SummaryWords(MessageSource messages) {
		this.messages = messages;
	}

	/** The sentences of a summary in the reader's language. */
	public List<String> sentences(PlainSummary summary, Locale locale) {
		return summary.statements().stream().map((statement) -> say(statement, locale)).toList();
	}

	private String say(Statement statement, Locale locale) {
		Object[] terms = statement.terms().stream().map((term) -> say(term, locale)).toArray();
		return this.messages.getMessage(statement.key(), terms, locale);
	}

	private Object say(Term term, Locale locale) {
		return switch (term) {
			case Term.Number number -> number.value();
			case Term.Words words -> words.text().in(locale).toLowerCase(locale);
			case Term.Listed list -> list.items()
				.stream()
				.map((item) -> say(item, locale))
				.collect(Collectors.joining(this.messages.getMessage("summary.and", null, locale)));
		};
	}

}
