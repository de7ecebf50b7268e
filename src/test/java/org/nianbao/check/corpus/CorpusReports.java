package org.nianbao.check.corpus;

import java.util.List;
import java.util.stream.LongStream;

import org.nianbao.check.Subject;
import org.nianbao.content.ReportContent;

/** Reports of the corpus for those who only need some that look real. */
public final class CorpusReports {

	private CorpusReports() {
	}

	/** Reports in which all is right, with the year before on file for most. */
	public static List<Subject> right(int count) {
		return LongStream.range(0, count).mapToObj((seed) -> Draft.of(seed).subject()).toList();
	}

	/** A report in whose overview reports of others are strung together. */
	public static Subject longOne(int characters) {
		Draft draft = Draft.of(5);
		ReportContent content = draft.content();
		StringBuilder overview = new StringBuilder();
		for (long seed = 5; overview.length() < characters; seed++) {
			overview.append(Draft.of(seed).content().narrative("overview")).append('\n');
		}
		overview.setLength(characters);
		return draft.subject(content.withNarrative("overview", overview.toString()));
	}

}
