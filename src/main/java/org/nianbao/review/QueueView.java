package org.nianbao.review;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.shared.ReportYear;

/**
 * The queue as its page shows it.
 *
 * @param offices the offices between which the person chooses
 * @param office the office whose queue it is
 * @param decided the office's dates and mode for the year
 * @param years the years between which the person chooses, the newest first
 * @param areas the regions between which the person chooses
 * @param kinds the kinds of agency between which the person chooses
 * @param filter what the person has chosen
 * @param counts how many reports of each state there are, whatever state is chosen
 * @param total how many reports there are in all states
 * @param chosen the reports in the chosen state, in order
 * @param page the number of this page, from 1
 * @param reviews whether the person reviews for the office
 */
record QueueView(List<Agency> offices, Agency office, OfficeYear decided, List<ReportYear> years, List<Region> areas,
		List<AgencyKind> kinds, QueueFilter filter, Map<ReviewState, Integer> counts, int total, List<QueueRow> chosen,
		int page, boolean reviews) {

	/** How many reports a page shows. */
	static final int PAGE_SIZE = 50;

	QueueView {
		page = Math.min(page, pages(chosen));
	}

	private static int pages(List<QueueRow> chosen) {
		return Math.max(1, Math.ceilDiv(chosen.size(), PAGE_SIZE));
	}

	/** The report year. */
	public ReportYear year() {
		return this.decided.year();
	}

	/** How many pages there are, at least 1. */
	public int pages() {
		return pages(this.chosen);
	}

	/** The reports of this page. */
	public List<QueueRow> rows() {
		int first = (this.page - 1) * PAGE_SIZE;
		return this.chosen.subList(first, Math.min(first + PAGE_SIZE, this.chosen.size()));
	}

	/** The number of the first report on this page. */
	public int firstNumber() {
		return (this.page - 1) * PAGE_SIZE + 1;
	}

	/** The number of the last report on this page. */
	public int lastNumber() {
		return firstNumber() + rows().size() - 1;
	}

	/** How many reports are in that state. */
	public int count(ReviewState state) {
		return this.counts.getOrDefault(state, 0);
	}

	/** The states in which reports are, and the chosen one. */
	public List<ReviewState> states() {
		return List.of(ReviewState.values())
			.stream()
			.filter((each) -> count(each) > 0 || each == this.filter.state())
			.toList();
	}

	/** What can be chosen of findings. */
	public List<QueueFindings> findings() {
		return List.of(QueueFindings.values());
	}

	/** The address of the same queue in another state; null for all states. */
	public String inState(@Nullable ReviewState other) {
		return this.filter.inState(other).address("/review", 1);
	}

	/** The address of another page of the same queue. */
	public String atPage(int number) {
		return this.filter.address("/review", number);
	}

	/** The address of the whole queue as an Excel file. */
	public String excelAddress() {
		return this.filter.address("/review/queue.xlsx", 1);
	}

	/** Whether there is something on this page that can be accepted together. */
	public boolean isBatchPossible() {
		return this.reviews && rows().stream().anyMatch(QueueRow::isAcceptable);
	}

}
