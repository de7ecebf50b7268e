package org.nianbao.coverage.reminder;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.nianbao.mail.Outbox;

/**
 * What would come of reminding.
 *
 * @param ready the agencies that would be reminded
 * @param notReady those that can't be now
 * @param texts what the first of each reason would read
 */
record ReminderPreview(List<Candidate> ready, List<Candidate> notReady, Map<ReminderReason, Outbox.Preview> texts) {

	/** A page of thousands of lines would be looked at by nobody. */
	private static final int MOST_SHOWN = 200;

	static ReminderPreview of(List<Candidate> candidates, Map<ReminderReason, Outbox.Preview> texts) {
		return new ReminderPreview(candidates.stream().filter(Candidate::isReady).toList(),
				candidates.stream().filter((each) -> !each.isReady()).toList(), texts);
	}

	/** Those of the agencies to be reminded that the page lists. */
	public List<Candidate> readyShown() {
		return this.ready.subList(0, Math.min(MOST_SHOWN, this.ready.size()));
	}

	/** Those of the agencies not to be reminded that the page lists. */
	public List<Candidate> notReadyShown() {
		return this.notReady.subList(0, Math.min(MOST_SHOWN, this.notReady.size()));
	}

	/** How many people would be written. */
	public int mails() {
		return this.ready.stream().mapToInt((each) -> each.recipients().size()).sum();
	}

	/** How many agencies would be reminded of what. */
	public Map<ReminderReason, Integer> counts() {
		Map<ReminderReason, Integer> counts = new EnumMap<>(ReminderReason.class);
		this.ready.forEach((each) -> counts.merge(each.reason(), 1, Integer::sum));
		return counts;
	}

}
