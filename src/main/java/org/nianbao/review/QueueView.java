package org.nianbao.review;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.Region;
import org.nianbao.shared.ReportYear;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The queue as its page shows it.
 *
 * @param offices the offices between which the person chooses
 * @param office the office whose queue it is
 * @param decided the office's dates and mode for the year
 * @param years the years between which the person chooses, the newest first
 * @param areas the regions between which the person chooses
 * @param area the code of the chosen region; empty for all
 * @param name the part of a name that is looked for; empty for all
 * @param state the chosen state; null for all
 * @param counts how many reports of each state there are, whatever state is chosen
 * @param total how many reports there are in all states
 * @param found how many reports are in the chosen state
 * @param rows the rows of this page
 * @param page the number of this page, from 1
 * @param pages how many pages there are, at least 1
 */
record QueueView(List<Agency> offices, Agency office, OfficeYear decided, List<ReportYear> years, List<Region> areas,
		String area, String name, @Nullable ReviewState state, Map<ReviewState, Integer> counts, int total, int found,
		List<QueueRow> rows, int page, int pages) {

	/** The report year. */
	public ReportYear year() {
		return this.decided.year();
	}

	/** Whether the person has narrowed the queue down by area or name. */
	public boolean isNarrowed() {
		return !this.area.isEmpty() || !this.name.isEmpty();
	}

	/** The number of the first report on this page. */
	public int firstNumber() {
		return (this.page - 1) * ReviewQueue.PAGE_SIZE + 1;
	}

	/** The number of the last report on this page. */
	public int lastNumber() {
		return firstNumber() + this.rows.size() - 1;
	}

	/** How many reports are in that state. */
	public int count(ReviewState state) {
		return this.counts.getOrDefault(state, 0);
	}

	/** The states in which reports are, and the chosen one. */
	public List<ReviewState> states() {
		return List.of(ReviewState.values()).stream().filter((each) -> count(each) > 0 || each == this.state).toList();
	}

	/** The address of the same queue in another state; null for all states. */
	public String inState(@Nullable ReviewState other) {
		return address(other, 1);
	}

	/** The address of another page of the same queue. */
	public String atPage(int number) {
		return address(this.state, number);
	}

	private String address(@Nullable ReviewState chosen, int number) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath("/review")
			.queryParam("office", this.office.code())
			.queryParam("year", this.decided.year());
		if (chosen != null) {
			address.queryParam("state", chosen.code());
		}
		if (!this.area.isEmpty()) {
			address.queryParam("area", this.area);
		}
		if (!this.name.isEmpty()) {
			address.queryParam("name", "{name}");
		}
		if (number > 1) {
			address.queryParam("page", number);
		}
		return address.encode().buildAndExpand(Map.of("name", this.name)).toUriString();
	}

}
