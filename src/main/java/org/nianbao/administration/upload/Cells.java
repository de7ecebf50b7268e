package org.nianbao.administration.upload;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.spreadsheet.SheetRow;

/**
 * What is written in a row, as it is meant. What can't be meant is noted as a reason to
 * refuse the row.
 *
 * @param <C> the table's columns
 */
final class Cells<C extends Enum<C> & TableColumn> {

	private static final int LONGEST = 200;

	private static final Pattern DAY = Pattern.compile("(\\d{4})\\D(\\d{1,2})\\D(\\d{1,2})\\D?( 00:00(:00)?)?");

	private final SheetRow row;

	private final Map<C, Integer> places;

	private final List<Note> reasons;

	Cells(SheetRow row, Map<C, Integer> places, List<Note> reasons) {
		this.row = row;
		this.places = places;
		this.reasons = reasons;
	}

	/** A text on one line; empty if there is none. */
	String text(C column) {
		Integer place = this.places.get(column);
		String text = (place != null) ? PlainText.line(this.row.cell(place)) : "";
		if (text.length() > LONGEST) {
			this.reasons.add(Note.of("tooLong", text.substring(0, 12) + "…", Integer.toString(LONGEST)));
			return "";
		}
		return text;
	}

	/** A code, without the spaces and in the letters that were meant; empty if none. */
	String code(C column) {
		return Normalizer.normalize(text(column), Normalizer.Form.NFKC).replaceAll("\\s", "").toUpperCase(Locale.ROOT);
	}

	/** A day; null if there is none. */
	@Nullable LocalDate day(C column) {
		String text = Normalizer.normalize(text(column), Normalizer.Form.NFKC);
		if (text.isEmpty()) {
			return null;
		}
		Matcher day = DAY.matcher(text);
		if (day.matches()) {
			try {
				return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)),
						Integer.parseInt(day.group(3)));
			}
			catch (DateTimeException ex) {
				// Refused below.
			}
		}
		this.reasons.add(Note.of("noDay", text));
		return null;
	}

	/** A constant by its name; null if there is none. */
	<E extends Enum<E>> @Nullable E word(C column, Map<String, E> words) {
		String text = text(column);
		if (text.isEmpty()) {
			return null;
		}
		E found = words.get(TableColumn.plain(text));
		if (found == null) {
			this.reasons.add(Note.of("unknownWord", text));
		}
		return found;
	}

}
