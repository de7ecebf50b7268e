package org.nianbao.correspondence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.mail.MailState;
import org.nianbao.mail.PostedMail;

/**
 * A page of the outbox.
 *
 * @param mails the mails of this page, the newest first
 * @param state the chosen state; null for all
 * @param counts how many mails are in each state
 * @param page the number of this page, from 1
 * @param more whether there is another page
 * @param delivered whether mails are sent at all
 */
record MailList(List<PostedMail> mails, @Nullable MailState state, Map<MailState, Integer> counts, int page,
		boolean more, boolean delivered) {

	/** The state of that name in an address; null if there is none. */
	static @Nullable MailState stateOf(String name) {
		return Arrays.stream(MailState.values())
			.filter((state) -> state.name().toLowerCase(Locale.ROOT).equals(name))
			.findFirst()
			.orElse(null);
	}

	/** The class of a state's tag in the style sheet. */
	static String styleOf(MailState state) {
		return switch (state) {
			case GATHERED -> "";
			case WAITING -> "warn";
			case SENT -> "good";
			case UNDELIVERABLE -> "bad";
		};
	}

	public String style(MailState state) {
		return styleOf(state);
	}

	/** How many mails there are in all states. */
	public int total() {
		return this.counts.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** How many mails there are in that state. */
	public int count(MailState state) {
		return this.counts.getOrDefault(state, 0);
	}

	/** The states in which there are mails. */
	public List<MailState> states() {
		return Arrays.stream(MailState.values()).filter(this.counts::containsKey).toList();
	}

	/** The address of another page. */
	public String atPage(int number) {
		String address = "/mails?page=" + number;
		return (this.state != null) ? address + "&state=" + this.state.name().toLowerCase(Locale.ROOT) : address;
	}

}
