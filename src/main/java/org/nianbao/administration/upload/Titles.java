package org.nianbao.administration.upload;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.spreadsheet.SheetRow;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Finds columns by their titles, and constants by their names, in either language and in
 * any order. A title that is not known is refused rather than passed over: it may be a
 * known one that is misspelt.
 */
@Component
class Titles {

	static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

	private final MessageSource messages;

	Titles(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Where each column of a table is.
	 * @param first the table's first row
	 * @throws TableRefusedException if a title is unknown or stands there twice, or a
	 * required one is missing
	 */
	<C extends Enum<C> & TableColumn> Map<C, Integer> places(Class<C> columns, SheetRow first) {
		Map<String, C> known = new HashMap<>();
		for (C column : columns.getEnumConstants()) {
			LANGUAGES.forEach((language) -> known.put(TableColumn.plain(title(column, language)), column));
		}
		Map<C, Integer> places = new EnumMap<>(columns);
		for (int i = 0; i < first.cells().size(); i++) {
			String title = first.cell(i);
			if (title.isBlank()) {
				continue;
			}
			C column = known.get(TableColumn.plain(title));
			if (column == null) {
				throw new TableRefusedException(Note.of("unknownColumn", title));
			}
			if (places.put(column, i) != null) {
				throw new TableRefusedException(Note.of("columnTwice", title));
			}
		}
		for (C column : columns.getEnumConstants()) {
			if (column.required() && !places.containsKey(column)) {
				throw new TableRefusedException(Note.of("missingColumn", title(column, Locale.SIMPLIFIED_CHINESE),
						title(column, Locale.ENGLISH)));
			}
		}
		return places;
	}

	/** The title of a column. */
	String title(TableColumn column, Locale language) {
		return this.messages.getMessage(column.key(), null, language);
	}

	/** The constants by their names in both languages. */
	<E extends Enum<E>> Map<String, E> words(String prefix, E[] constants) {
		Map<String, E> words = new HashMap<>();
		for (E constant : constants) {
			for (Locale language : LANGUAGES) {
				String word = this.messages.getMessage(prefix + constant.name(), null, language);
				words.put(TableColumn.plain(word), constant);
			}
		}
		return words;
	}

}
