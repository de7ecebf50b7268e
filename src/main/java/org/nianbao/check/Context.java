package org.nianbao.check;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;

/**
 * What is known of a report besides its content. Begin with {@link #NONE} and add what is
 * known.
 *
 * @param yearBefore the reports of the year before and of the same scope that are on file
 * for the agency or, after a merger, for its predecessors, whose figures are added up;
 * empty if none is on file. Reports of another year or scope are left aside.
 * @param filer who files it; null if that is not known
 * @param levels the levels that offices have set for the reports of their area, by the
 * code of the rule; a rule about which none has decided is missing
 * @param archive whether the report was published elsewhere already and is brought in as
 * it is: its findings are shown, and nothing is asked
 */
public record Context(List<Earlier> yearBefore, @Nullable Filer filer, Map<String, RuleLevel> levels, boolean archive) {

	/** Nothing is known: no report of the year before is on file, nor who files it. */
	public static final Context NONE = new Context(List.of(), null, Map.of(), false);

	public Context {
		yearBefore = List.copyOf(yearBefore);
		levels = Map.copyOf(levels);
	}

	/** The same with the reports of the year before. */
	public Context withYearBefore(List<Earlier> reports) {
		return new Context(reports, this.filer, this.levels, this.archive);
	}

	/** The same with the agency that files the report; null if it is not known. */
	public Context withFiler(@Nullable Filer agency) {
		return new Context(this.yearBefore, agency, this.levels, this.archive);
	}

	/** The same with the levels that offices have set. */
	public Context withLevels(Map<String, RuleLevel> set) {
		return new Context(this.yearBefore, this.filer, set, this.archive);
	}

	/** The same for a report that was published elsewhere already. */
	public Context asArchive() {
		return new Context(this.yearBefore, this.filer, this.levels, true);
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
