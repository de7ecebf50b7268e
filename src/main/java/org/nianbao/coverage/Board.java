package org.nianbao.coverage;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.shared.ReportYear;

/**
 * The coverage board as its page shows it.
 *
 * @param offices the offices between which the person chooses
 * @param office the office whose agencies these are
 * @param decided the office's dates and mode for the year
 * @param daysLeft the days left until the last day of submission; negative if it is past
 * @param years the years between which the person chooses, the newest first
 * @param areas the regions between which the person chooses
 * @param kinds the kinds between which the person chooses
 * @param filter what was chosen
 * @param sum the counts of all agencies picked, whatever their state
 * @param groups the same by area or kind
 * @param chosen the agencies in the chosen state
 * @param page the number of the page, from 1
 * @param reminds whether the person may send reminders for the office
 */
public record Board(List<Agency> offices, Agency office, OfficeYear decided, long daysLeft, List<ReportYear> years,
		List<Region> areas, List<AgencyKind> kinds, CoverageFilter filter, CoverageCounts sum,
		List<CoverageCounts> groups, List<Standing> chosen, int page, boolean reminds) {

	public static final String PATH = "/review/coverage";

	static final int PAGE_SIZE = 100;

	/** The report year. */
	public ReportYear year() {
		return this.decided.year();
	}

	/** The days left or past. */
	public long distance() {
		return Math.abs(this.daysLeft);
	}

	/** The states in which agencies are, and the chosen one. */
	public List<CoverageState> states() {
		return Arrays.stream(CoverageState.values())
			.filter((state) -> this.sum.count(state) > 0 || state == this.filter.state())
			.toList();
	}

	/** How many pages there are, at least 1. */
	public int pages() {
		return Math.max(1, Math.ceilDiv(this.chosen.size(), PAGE_SIZE));
	}

	/** The agencies of this page. */
	public List<Standing> rows() {
		int first = (this.page - 1) * PAGE_SIZE;
		return this.chosen.subList(first, Math.min(first + PAGE_SIZE, this.chosen.size()));
	}

	/** The address of the same board in another state; null for all states. */
	public String inState(@Nullable CoverageState state) {
		return this.filter.inState(state, false).at(PATH);
	}

	/** The address of the same board with those who missed the last day. */
	public String late() {
		return this.filter.inState(null, true).at(PATH);
	}

	/** The address of the agencies of a group in a state; null for all states. */
	public String inGroup(CoverageCounts group, @Nullable CoverageState state) {
		CoverageFilter inState = this.filter.inState(state, false);
		return (this.filter.byKind() ? inState.ofKind(AgencyKind.valueOf(group.code())) : inState.inArea(group.code()))
			.at(PATH);
	}

	/** The address of the same board, broken down otherwise. */
	public String brokenDown(boolean byKind) {
		return this.filter.brokenDown(byKind).at(PATH);
	}

	/** The address of another page. */
	public String atPage(int number) {
		return this.filter.at(PATH, number);
	}

	/** The address of the Excel file of what is on the board. */
	public String excel() {
		return this.filter.at(PATH + ".xlsx");
	}

}
