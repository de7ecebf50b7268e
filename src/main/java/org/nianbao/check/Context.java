package org.nianbao.check;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Meaning;

/**
 * What is known of a report besides its content. Begin with {@link #NONE} and add what is
 * known.
 *
 * @param yearBefore the reports of the year before and of the same scope that are on file
 * for the agency or, after a merger, for its predecessors, whose figures are added up;
 * empty if none is on file. Reports of another year or scope are left aside.
 * @param filer who files it; null if that is not known
 * @param onFile the public texts that its sections were found to be like
 * @param levels the levels that offices have set for the reports of their area, by the
 * code of the rule; a rule about which none has decided is missing
 * @param archive whether the report was published elsewhere already and is brought in as
 * it is: its findings are shown, and nothing is asked
 * @param office what the supervising office adds
 * @param peers the median amount of agencies of the same kind and level, by what is
 * counted; what is not known is missing
 */
public record Context(List<Earlier> yearBefore, @Nullable Filer filer, OnFile onFile, Map<String, RuleLevel> levels,
		boolean archive, Office office, Map<Meaning, BigDecimal> peers) {

	/**
	 * Nothing is known: no report of the year before is on file, nor who files it, its
	 * texts were not compared with any, and no office has set or adds anything.
	 */
	public static final Context NONE = new Context(List.of(), null, OnFile.NONE, Map.of(), false, Office.NONE,
			Map.of());

	public Context {
		yearBefore = List.copyOf(yearBefore);
		levels = Map.copyOf(levels);
		peers = Map.copyOf(peers);
	}

	/** The same with the reports of the year before. */
	public Context withYearBefore(List<Earlier> reports) {
		return new Context(reports, this.filer, this.onFile, this.levels, this.archive, this.office, this.peers);
	}

	/** The same with the agency that files the report; null if it is not known. */
	public Context withFiler(@Nullable Filer agency) {
		return new Context(this.yearBefore, agency, this.onFile, this.levels, this.archive, this.office, this.peers);
	}

	/** The same with the public texts that the report's sections are like. */
	public Context withOnFile(OnFile texts) {
		return new Context(this.yearBefore, this.filer, texts, this.levels, this.archive, this.office, this.peers);
	}

	/** The same with the levels that offices have set. */
	public Context withLevels(Map<String, RuleLevel> set) {
		return new Context(this.yearBefore, this.filer, this.onFile, set, this.archive, this.office, this.peers);
	}

	/** The same with what the supervising office adds. */
	public Context withOffice(Office added) {
		return new Context(this.yearBefore, this.filer, this.onFile, this.levels, this.archive, added, this.peers);
	}

	/** The same with the median amounts of agencies of the same kind and level. */
	public Context withPeers(Map<Meaning, BigDecimal> medians) {
		return new Context(this.yearBefore, this.filer, this.onFile, this.levels, this.archive, this.office, medians);
	}

	/** The same for a report that was published elsewhere already. */
	public Context asArchive() {
		return new Context(this.yearBefore, this.filer, this.onFile, this.levels, true, this.office, this.peers);
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
