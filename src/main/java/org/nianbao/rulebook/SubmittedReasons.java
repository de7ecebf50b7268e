package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Finding;
import org.nianbao.check.Passage;
import org.nianbao.content.PlainText;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanation.About;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.LocalizedText;

import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The reasons with which reports were submitted. They are frozen with the submission, so
 * that they are published as they were, whatever the rules are by then.
 */
@Service
public class SubmittedReasons {

	/** Longer words are not quoted in a note. */
	private static final int LONGEST_QUOTE = 30;

	private final ReportChecks checks;

	private final Explanations explanations;

	private final Editions editions;

	private final MessageSource messages;

	private final JdbcClient database;

	private final JdbcTemplate batches;

	SubmittedReasons(ReportChecks checks, Explanations explanations, Editions editions, MessageSource messages,
			JdbcClient database, JdbcTemplate batches) {
		this.checks = checks;
		this.explanations = explanations;
		this.editions = editions;
		this.messages = messages;
		this.database = database;
		this.batches = batches;
	}

	/** Freezes the reasons of a submission that was just received. */
	void freeze(ReportKey report, String receipt, ReportContent content) {
		Map<About, Explanation> given = new HashMap<>(this.explanations.of(report));
		List<Object[]> rows = new ArrayList<>();
		for (Finding finding : this.checks.check(report, content)) {
			@Nullable Explanation reason = (finding.level() == FindingLevel.EXPLAIN) ? given.remove(ReportChecks.about(finding))
					: null;
			if (reason != null) {
				String cell = finding.cells().stream().map(Cell::code).findFirst().orElse("");
				String table = finding.cells().stream().map(Cell::table).findFirst().orElse("");
				rows.add(new Object[] { receipt, rows.size() + 1, reason.id(), finding.place().section(), table, cell,
						finding.fact(Locale.CHINESE), finding.fact(Locale.ENGLISH) });
			}
		}
		this.batches.batchUpdate("""
				INSERT INTO submitted_reason
				  (receipt_number, number, explanation_id, section, table_code, cell, question_zh, question_en)
				VALUES (?, ?, ?, ?, ?, ?, ?, ?)
				""", rows);
	}

	/**
	 * The reasons of a submission in the order of the report; empty if there are none.
	 */
	@Transactional(readOnly = true)
	public List<SubmittedReason> of(String receipt) {
		return this.database.sql("""
				SELECT e.rule, s.section, s.table_code, s.cell, e.left_side, s.question_zh, s.question_en, e.reason
				FROM submitted_reason s JOIN explanation e ON e.id = s.explanation_id
				WHERE s.receipt_number = :receipt ORDER BY s.number
				""")
			.param("receipt", receipt)
			.query((row, number) -> new SubmittedReason(row.getString("rule"), row.getString("section"),
					row.getString("table_code"), row.getString("cell"), row.getString("left_side"),
					new LocalizedText(row.getString("question_zh"), row.getString("question_en")),
					row.getString("reason")))
			.list();
	}

	/**
	 * A report as it is published: with the reasons that concern cells as notes under
	 * their tables. A reason that a note holds already is not said again.
	 * @param receipt the number of the receipt of its submission
	 */
	public ReportContent noted(String receipt, ReportContent content) {
		List<SubmittedReason> reasons = of(receipt);
		if (reasons.isEmpty()) {
			return content;
		}
		Edition edition = this.editions.require(content.edition());
		Map<String, String> notes = new HashMap<>(content.tableNotes());
		for (SubmittedReason reason : reasons) {
			String line = PlainText.line(reason.reason());
			edition.cell(reason.cell())
				.filter((cell) -> !content.tableNote(cell.table()).contains(line))
				.ifPresent((cell) -> notes.merge(cell.table(), note(cell, line), (one, other) -> one + '\n' + other));
		}
		return new ReportContent(content.edition(), content.year(), content.scope(), content.title(),
				content.documentNumber(), content.indexNumber(), content.preface(), content.narratives(),
				content.cells(), notes, content.signature());
	}

	/**
	 * A report as it is written into files: the same, with the reasons that concern texts
	 * at the end of their sections, and those about the report as a whole at its end.
	 * @param receipt the number of the receipt of its submission
	 */
	public ReportContent forFiles(String receipt, ReportContent content) {
		ReportContent noted = noted(receipt, content);
		Edition edition = this.editions.require(content.edition());
		String last = edition.sections()
			.stream()
			.filter(Section::isNarrative)
			.map(Section::code)
			.reduce((one, other) -> other)
			.orElseThrow();
		for (SubmittedReason reason : of(receipt)) {
			if (edition.cell(reason.cell()).isPresent()) {
				continue;
			}
			if (reason.section().equals(Passage.PREFACE)) {
				noted = noted.withPreface(withNote(noted.preface(), reason));
			}
			else {
				String section = edition.section(reason.section())
					.filter(Section::isNarrative)
					.map(Section::code)
					.orElse(last);
				noted = noted.withNarrative(section, withNote(noted.narrative(section), reason));
			}
		}
		return noted;
	}

	private String withNote(String text, SubmittedReason reason) {
		boolean quoted = !reason.words().isEmpty() && reason.words().length() <= LONGEST_QUOTE;
		String note = this.messages.getMessage(quoted ? "rulebook.reason.words" : "rulebook.reason.text",
				new Object[] { PlainText.line(reason.reason()), PlainText.line(reason.words()) }, Locale.CHINESE);
		return text.isEmpty() ? note : text + '\n' + note;
	}

	/** The note is a part of the report and so in Chinese. */
	private String note(Cell cell, String reason) {
		return this.messages.getMessage("rulebook.reason",
				new Object[] { cell.row().label().zh(), cell.column().label().zh(), reason }, Locale.CHINESE);
	}

}
