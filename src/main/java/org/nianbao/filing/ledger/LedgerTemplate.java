package org.nianbao.filing.ledger;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.context.MessageSource;

/** An empty list to be filled in, with the words that its columns understand. */
final class LedgerTemplate {

	private LedgerTemplate() {
	}

	static List<Sheet> of(RequestMatrix matrix, MessageSource messages, Locale locale) {
		List<Column> columns = Arrays.stream(LedgerColumn.values())
			.map((column) -> new Column(messages.getMessage(column.messageKey(), null, locale), 24))
			.toList();
		Sheet list = new Sheet(messages.getMessage("filing.ledger.template.list", null, locale), columns, List.of());
		List<String> kinds = matrix.kindLabels();
		List<String> outcomes = matrix.outcomeLabels();
		List<List<SheetCell>> rows = new ArrayList<>();
		for (int at = 0; at < Math.max(kinds.size(), outcomes.size()); at++) {
			int row = at;
			rows.add(Stream.of(kinds, outcomes)
				.map((words) -> SheetCell.of((row < words.size()) ? words.get(row) : null))
				.toList());
		}
		return List.of(list,
				new Sheet(messages.getMessage("filing.ledger.template.words", null, locale),
						List.of(columns.get(LedgerColumn.KIND.ordinal()),
								new Column(columns.get(LedgerColumn.OUTCOME.ordinal()).title(), 60)),
						rows));
	}

}
