package org.nianbao.administration.upload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.administration.upload.PlannedRow.Change;
import org.nianbao.administration.upload.PlannedRow.Outcome;

import org.springframework.context.MessageSource;

/**
 * An uploaded table as its page shows it.
 *
 * @param upload the upload
 * @param note what to tell about it as a whole; null for nothing
 * @param outcome the outcome whose rows are shown
 * @param rows these rows, as many as fit on a page
 * @param page the page, from 1
 * @param pages how many pages there are
 */
record UploadView(Upload upload, @Nullable String note, Outcome outcome, List<Row> rows, int page, int pages) {

	private static final int PAGE_SIZE = 100;

	static UploadView of(Upload upload, Uploads uploads, String wanted, String writtenPage, MessageSource messages,
			Locale locale) {
		Outcome outcome = Arrays.stream(Outcome.values())
			.filter((each) -> each.name().equals(wanted))
			.findFirst()
			.or(() -> Stream.of(Outcome.values()).filter((each) -> upload.count(each) > 0).findFirst())
			.orElse(Outcome.ADDED);
		int pages = Math.max(1, Math.ceilDiv(upload.count(outcome), PAGE_SIZE));
		int page = Math.clamp(writtenPage.matches("\\d{1,6}") ? Integer.parseInt(writtenPage) : 1, 1, pages);
		Map<String, String> words = words();
		List<Row> rows = upload.state().isRunning() ? List.of()
				: uploads.rows(upload.id(), outcome, (page - 1) * PAGE_SIZE, PAGE_SIZE)
					.stream()
					.map((row) -> Row.of(row, words, messages, locale))
					.toList();
		return new UploadView(upload, (upload.note() != null) ? messages.getMessage(upload.note(), locale) : null,
				outcome, rows, page, pages);
	}

	/** How many in a hundred rows the running step has done. */
	public int percent() {
		return (this.upload.total() > 0) ? this.upload.done() * 100 / this.upload.total() : 0;
	}

	/** The address of the upload's page. */
	public String address() {
		return "/administration/offices/" + this.upload.office() + "/uploads/" + this.upload.id();
	}

	/** What stands before the word in columns whose values are names of constants. */
	private static Map<String, String> words() {
		Map<String, String> words = new TreeMap<>();
		for (AgencyColumn column : AgencyColumn.values()) {
			if (!column.words().isEmpty()) {
				words.put(column.key(), column.words());
			}
		}
		return words;
	}

	/**
	 * A row.
	 *
	 * @param number its number in the file
	 * @param code the code of the agency or region; empty if it has none yet
	 * @param name its name
	 * @param notes why it is refused
	 * @param changes what it changes
	 */
	record Row(int number, String code, String name, List<String> notes, List<Shown> changes) {

		static Row of(PlannedRow row, Map<String, String> words, MessageSource messages, Locale locale) {
			return new Row(row.number(), row.code(), row.name(),
					row.reasons().stream().map((note) -> messages.getMessage(note, locale)).toList(),
					row.changes().stream().map((change) -> Shown.of(change, words, messages, locale)).toList());
		}

	}

	/**
	 * A change.
	 *
	 * @param column the column's title
	 * @param before what there is; empty for nothing
	 * @param after what there will be; empty for nothing
	 */
	record Shown(String column, String before, String after) {

		static Shown of(Change change, Map<String, String> words, MessageSource messages, Locale locale) {
			boolean word = words.containsKey(change.column());
			return new Shown(messages.getMessage(change.column(), null, locale),
					word ? messages.getMessage(change.before(), null, locale) : change.before(),
					word ? messages.getMessage(change.after(), null, locale) : change.after());
		}

	}

}
