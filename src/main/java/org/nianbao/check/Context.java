package org.nianbao.check;

import java.util.List;

import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;

/**
 * What is known of a report besides its content.
 *
 * @param yearBefore the reports of the year before and of the same scope that are on file
 * for the agency or, after a merger, for its predecessors, whose figures are added up;
 * empty if none is on file. Reports of another year or scope are left aside.
 * @param archive whether the report was published elsewhere already and is brought in as
 * it is: its findings are shown, and nothing is asked
 */
public record Context(List<Earlier> yearBefore, boolean archive) {

	/** Nothing is known: no report of the year before is on file. */
	public static final Context NONE = new Context(List.of(), false);

	public Context {
		yearBefore = List.copyOf(yearBefore);
	}

	/** A report with its report of the year before. */
	public static Context of(Earlier yearBefore) {
		return new Context(List.of(yearBefore), false);
	}

	/** The same context for a report that was published elsewhere already. */
	public Context asArchive() {
		return new Context(this.yearBefore, true);
	}

	/**
	 * A report on file.
	 *
	 * @param edition the edition in which it is written
	 * @param content its content
	 */
	public record Earlier(Edition edition, ReportContent content) {
	}

}
