package org.nianbao.review.submission;

import java.util.HashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.nianbao.remark.PlacedRemark;
import org.nianbao.remark.RemarkState;
import org.nianbao.remark.StandardRemark;
import org.nianbao.web.ReportView.Note;

/**
 * The remarks on a report as its page shows them, and what can be done with them.
 *
 * @param placed the remarks where they belong in what is shown, the first one first
 * @param reviews whether the person can ask again and settle
 * @param open whether the person can make remarks on what is shown
 * @param places what a remark can be about; empty where none can be made
 * @param standard the office's own list
 */
record ReportRemarks(List<PlacedRemark> placed, boolean reviews, boolean open, List<RemarkPlaces> places,
		List<StandardRemark> standard) {

	/** How many remarks wait for the agency. */
	public long openCount() {
		return count(RemarkState.OPEN);
	}

	/** How many remarks wait for the office. */
	public long answeredCount() {
		return count(RemarkState.ANSWERED);
	}

	private long count(RemarkState state) {
		return this.placed.stream().filter((each) -> each.remark().state() == state).count();
	}

	/** The remarks that are not settled come first. */
	public List<PlacedRemark> inOrder() {
		List<PlacedRemark> ordered = new ArrayList<>();
		this.placed.stream().filter((each) -> each.remark().isUnresolved()).forEach(ordered::add);
		this.placed.stream().filter((each) -> !each.remark().isUnresolved()).forEach(ordered::add);
		return ordered;
	}

	/** The links to remarks that are not settled, by the id of their place. */
	static Map<String, List<Note>> notes(List<PlacedRemark> placed) {
		Map<String, List<Note>> notes = new HashMap<>();
		placed.stream()
			.filter((each) -> each.remark().isUnresolved())
			.forEach((each) -> notes.computeIfAbsent(each.anchor().elementId(), (place) -> new ArrayList<>())
				.add(new Note(each.remark().elementId(), each.remark().number())));
		return notes;
	}

}
