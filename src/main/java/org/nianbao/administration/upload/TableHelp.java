package org.nianbao.administration.upload;

import java.util.List;
import java.util.Locale;

import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The sheet beside a table that says what belongs into each column. */
@Component
class TableHelp {

	private static final String PREFIX = "administration.upload.help.";

	private final MessageSource messages;

	TableHelp(MessageSource messages) {
		this.messages = messages;
	}

	Sheet sheet(List<? extends TableColumn> columns, Locale locale) {
		return new Sheet(say(PREFIX + "sheet", locale),
				List.of(new Sheet.Column(say(PREFIX + "column", locale), 22),
						new Sheet.Column(say(PREFIX + "text", locale), 110)),
				columns.stream()
					.map((column) -> List.of(SheetCell.of(say(column.key(), locale)),
							SheetCell.of(say(column.key() + ".hint", locale))))
					.toList());
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
