package org.nianbao.portal.compare;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;
import org.nianbao.sidebyside.Chart;
import org.nianbao.sidebyside.Charts;
import org.nianbao.sidebyside.Side;
import org.nianbao.sidebyside.SideBySide;
import org.nianbao.sidebyside.SideBySide.Reference;

/**
 * What is compared.
 *
 * @param codes the codes that are asked for and known
 * @param year the year of which several are compared; null where one is over the years
 * @param subjects what stands side by side: those of the codes that have a report, or the
 * years of one
 * @param missing the names of those that have published no report of the year
 */
public record Compared(List<String> codes, @Nullable ReportYear year, List<Subject> subjects, List<String> missing) {

	public Compared {
		codes = List.copyOf(codes);
		subjects = List.copyOf(subjects);
		missing = List.copyOf(missing);
	}

	/** Whether these are the years of one agency or area. */
	public boolean isOverYears() {
		return this.year == null;
	}

	/** Every figure, side by side. */
	public SideBySide figures() {
		return SideBySide.of(sides(), isOverYears() ? Reference.PREVIOUS : Reference.FIRST);
	}

	/** The charts. */
	public List<Chart> charts() {
		return new Charts(sides()).all();
	}

	private List<Side> sides() {
		return this.subjects.stream().map(Subject::side).toList();
	}

	/** Whether the figures cover the same, so that differences mean something. */
	public boolean coversTheSame() {
		return this.subjects.stream().map((subject) -> subject.side().covers()).distinct().count() <= 1;
	}

	/**
	 * One of those that stand side by side.
	 *
	 * @param label its name, or the year
	 * @param address where its figures come from, without a language
	 * @param year the year of its report
	 * @param edition the name of the edition
	 * @param reports over how many reports they are
	 * @param side its figures
	 */
	public record Subject(String label, String address, ReportYear year, LocalizedText edition, int reports,
			Side side) {
	}

}
