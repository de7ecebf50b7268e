package org.nianbao.review;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.nianbao.rulebook.FindingCounts;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.OfficialTime;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The queue as a table for Excel: the columns of the page, all of its pages. */
@Component
class QueueSheet {

	private final MessageSource messages;

	QueueSheet(MessageSource messages) {
		this.messages = messages;
	}

	/** The reports of the queue in its order. */
	Sheet of(QueueView queue, Locale locale) {
		List<Column> columns = List.of(column("agency", 30, locale), column("code", 14, locale),
				column("kind", 14, locale), column("area", 14, locale), column("state", 18, locale),
				column("reviewer", 12, locale), column("received", 18, locale), column("timeliness", 18, locale),
				column("block", 10, locale), column("explain", 14, locale), column("hint", 8, locale),
				column("jumps", 18, locale), column("revision", 8, locale));
		return new Sheet(queue.year().toString(), columns,
				queue.chosen().stream().map((row) -> cells(row, locale)).toList());
	}

	private List<SheetCell> cells(QueueRow row, Locale locale) {
		FindingCounts findings = row.findings();
		return List.of(SheetCell.of(row.agency().name(locale)), SheetCell.of(row.agency().code()),
				SheetCell.of(say("review.kind." + row.agency().kind(), locale)),
				SheetCell.of((row.region() != null) ? row.region().name().in(locale) : null),
				SheetCell.of(say(row.state().messageKey(), locale)),
				SheetCell.of((row.assignee() != null) ? row.assignee().name() : null),
				SheetCell.of((row.receivedAt() != null) ? OfficialTime.of(row.receivedAt()) : null),
				SheetCell.of(say(row.timeliness().messageKey(), locale, row.timeliness().days())),
				count(findings, FindingLevel.BLOCK), count(findings, FindingLevel.EXPLAIN),
				count(findings, FindingLevel.HINT),
				(findings != null) ? SheetCell.of((long) row.jumps()) : SheetCell.EMPTY,
				(row.newest() != null) ? SheetCell.of((long) row.newest().number()) : SheetCell.EMPTY);
	}

	private static SheetCell count(@Nullable FindingCounts findings, FindingLevel level) {
		return (findings != null) ? SheetCell.of((long) findings.count(level)) : SheetCell.EMPTY;
	}

	private Column column(String name, int width, Locale locale) {
		return new Column(say("review.sheet." + name, locale), width);
	}

	private String say(String key, Locale locale, Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
