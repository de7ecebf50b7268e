package org.nianbao.summary;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;

/**
 * What a report says, in plain sentences. A sentence whose figures the report does not
 * have is left out.
 *
 * @param statements the sentences, in order; empty if the report has none of the figures
 */
public record PlainSummary(List<Statement> statements) {

	public PlainSummary {
		statements = List.copyOf(statements);
	}

	/**
	 * Sums a report up.
	 * @param edition the edition in which it is written
	 * @param lastYear the published report of the year before, of the same agency and
	 * scope; null if there is none
	 */
	public static PlainSummary of(Edition edition, ReportContent content, @Nullable LastYear lastYear) {
		Tables tables = Tables.of(edition, content);
		Tables before = (lastYear != null) ? Tables.of(lastYear.edition(), lastYear.content()) : null;
		List<Statement> statements = new ArrayList<>(new RequestSentences(tables, before).all());
		statements.addAll(new OtherSentences(tables).all());
		return new PlainSummary(statements);
	}

	/**
	 * A report of the year before.
	 *
	 * @param edition the edition in which it is written
	 * @param content the report
	 */
	public record LastYear(Edition edition, ReportContent content) {
	}

}
