package org.nianbao.filing.submission;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.filing.OpenReport;
import org.nianbao.format.Cell;
import org.nianbao.format.Section;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.web.PlaceNames;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The findings of a report as a table for Excel. */
@Component
class FindingsSheet {

	private final PlaceNames names;

	private final MessageSource messages;

	FindingsSheet(PlaceNames names, MessageSource messages) {
		this.names = names;
		this.messages = messages;
	}

	/** The findings in their order, each with the reason that was given for it. */
	Sheet of(OpenReport report, List<Finding> findings, Map<About, Explanation> given, Locale locale) {
		List<Column> columns = List.of(column("section", 24, locale), column("level", 16, locale),
				column("message", 80, locale), column("left", 16, locale), column("right", 16, locale),
				column("cells", 60, locale), column("rule", 22, locale), column("reason", 50, locale));
		return new Sheet(report.year().toString(), columns,
				findings.stream()
					.map((finding) -> cells(report, finding, given.get(ReportChecks.about(finding)), locale))
					.toList());
	}

	private List<SheetCell> cells(OpenReport report, Finding finding, @Nullable Explanation reason, Locale locale) {
		String section = report.edition()
			.section(finding.place().section())
			.map(Section::title)
			.map((title) -> title.in(locale))
			.orElseGet(() -> say("web.findings.report", locale));
		String cells = String.join("; ",
				finding.cells()
					.stream()
					.map(Cell::code)
					.map((code) -> this.names.cell(report.edition(), code, locale))
					.toList());
		return List.of(SheetCell.of(section), SheetCell.of(say("web.findings.level." + finding.level().code(), locale)),
				SheetCell.of(finding.message(locale)), SheetCell.of(finding.left()), SheetCell.of(finding.right()),
				SheetCell.of(cells), SheetCell.of(finding.rule()),
				SheetCell.of((reason != null) ? reason.reason() : null));
	}

	private Column column(String name, int width, Locale locale) {
		return new Column(say("filing.check.sheet." + name, locale), width);
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
