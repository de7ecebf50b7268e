package org.nianbao.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.EditOutcome.Conflict;
import org.nianbao.report.EditOutcome.Settled;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.nianbao.report.ReportWalk.FILER;
import static org.nianbao.report.ReportWalk.SECOND_FILER;

@SpringBootTest
@Import(TestDatabase.class)
class DraftEditorTests {

	private static final String CELL = "requests.received.naturalPerson";

	private static final String OTHER_CELL = "disputes.reconsideration.upheld";

	private static final TextPlace OVERVIEW = TextPlace.narrative("overview");

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Editions editions;

	private ReportWalk walk;

	private DraftEditor editor;

	private long revision;

	@BeforeEach
	void beginReport() {
		this.walk = new ReportWalk(this.application);
		this.editor = this.walk.editor;
		this.revision = this.walk.begun(this.walk.newKey());
	}

	@Test
	void changesACellThatHoldsWhatTheEditorSaw() {
		Settled settled = edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		assertThat(settled.isComplete()).isTrue();
		assertThat(settled.cells()).containsExactly(CELL);
		assertThat(stored(CELL)).isEqualTo(CellValue.of(21));
	}

	@Test
	void storesEveryStateOfACellAndTheNoteBesideANumber() {
		List<CellValue> values = List.of(new CellValue.Figure(new BigDecimal("10.50"), "其中修订16件"),
				new CellValue.Unreadable("12a"), new CellValue.StatedNone("—"), CellValue.ABSENT, CellValue.of(-3),
				CellValue.NOT_FILLED);
		CellValue before = CellValue.NOT_FILLED;
		for (CellValue value : values) {
			assertThat(edit(CELL, before, value, FILER).isComplete()).as("%s", value).isTrue();
			assertThat(stored(CELL)).isEqualTo(value);
			before = value;
		}
	}

	@Test
	void givesBothValuesOfAConflictAndWhoChangedTheCell() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		Settled settled = edit(CELL, CellValue.NOT_FILLED, CellValue.of(22), SECOND_FILER);
		assertThat(settled.cells()).isEmpty();
		Conflict<CellValue> conflict = conflict(settled, CELL);
		assertThat(conflict.stored()).isEqualTo(CellValue.of(21));
		assertThat(conflict.wanted()).isEqualTo(CellValue.of(22));
		assertThat(conflict.changedBy()).isEqualTo(FILER.name());
		assertThat(conflict.changedAt()).isEqualTo(this.editor.log(this.revision, CELL).getFirst().at());
		assertThat(stored(CELL)).isEqualTo(CellValue.of(21));
	}

	@Test
	void doesNotTakeAnEmptiedCellForTheOneThatTheEditorSaw() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		edit(CELL, CellValue.of(21), CellValue.NOT_FILLED, FILER);
		Settled settled = edit(CELL, CellValue.of(21), CellValue.of(22), SECOND_FILER);
		assertThat(conflict(settled, CELL).stored()).isEqualTo(CellValue.NOT_FILLED);
	}

	@Test
	void noticesThatOnlyANoteWasChanged() {
		edit(CELL, CellValue.NOT_FILLED, new CellValue.Figure(BigDecimal.TWO, "甲"), FILER);
		Settled settled = edit(CELL, CellValue.of(2), CellValue.of(3), SECOND_FILER);
		assertThat(settled.cellConflicts()).containsOnlyKeys(CELL);
	}

	@Test
	void takesARepeatedEditForApplied() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		Settled repeated = edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		assertThat(repeated.cells()).containsExactly(CELL);
		assertThat(repeated.isComplete()).isTrue();
		assertThat(this.editor.log(this.revision, CELL)).hasSize(1);
	}

	@Test
	void leavesAloneWhatAPostedTableDidNotChange() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		Settled settled = settled(
				this.editor.edit(this.revision,
						List.of(new CellEdit(CELL, CellValue.NOT_FILLED, CellValue.NOT_FILLED),
								new CellEdit(OTHER_CELL, CellValue.NOT_FILLED, CellValue.of(4))),
						List.of(), SECOND_FILER));
		assertThat(settled.isComplete()).isTrue();
		assertThat(settled.cells()).containsExactly(OTHER_CELL);
		assertThat(stored(CELL)).isEqualTo(CellValue.of(21));
		assertThat(stored(OTHER_CELL)).isEqualTo(CellValue.of(4));
	}

	@Test
	void settlesEachCellOfAPostedTableOnItsOwn() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		Settled settled = settled(this.editor.edit(this.revision,
				List.of(new CellEdit(CELL, CellValue.NOT_FILLED, CellValue.of(22)),
						new CellEdit(OTHER_CELL, CellValue.NOT_FILLED, CellValue.of(4))),
				List.of(TextEdit.of(OVERVIEW, "", "总体情况")), SECOND_FILER));
		assertThat(settled.cellConflicts()).containsOnlyKeys(CELL);
		assertThat(settled.cells()).containsExactly(OTHER_CELL);
		assertThat(settled.texts()).containsExactly(OVERVIEW);
	}

	@Test
	void keepsBothTextsOfAConflict() {
		edit(OVERVIEW, "", "甲写的总体情况");
		Settled settled = edit(OVERVIEW, "", "乙写的总体情况");
		assertThat(settled.texts()).isEmpty();
		assertThat(settled.textConflicts()).hasEntrySatisfying(OVERVIEW, (conflict) -> {
			assertThat(conflict.stored()).isEqualTo("甲写的总体情况");
			assertThat(conflict.wanted()).isEqualTo("乙写的总体情况");
			assertThat(conflict.changedBy()).isEqualTo(FILER.name());
		});
		assertThat(content().narrative("overview")).isEqualTo("甲写的总体情况");
		assertThat(this.editor.log(this.revision, OVERVIEW.name())).extracting(LoggedEdit::after)
			.containsExactly("甲写的总体情况", "乙写的总体情况");
	}

	@Test
	void namesWhoBeganTheRevisionWhereNobodyHasEdited() {
		Settled settled = edit(TextPlace.TITLE, "别的标题", "新标题");
		assertThat(settled.textConflicts()).hasEntrySatisfying(TextPlace.TITLE, (conflict) -> {
			assertThat(conflict.stored()).endsWith("2025年政府信息公开工作年度报告");
			assertThat(conflict.changedBy()).isEqualTo(FILER.name());
		});
	}

	@Test
	void editsEveryTextOfAReport() {
		for (TextPlace place : TextPlace.of(this.editions.require("2021"))) {
			boolean date = place.equals(TextPlace.SIGNATURE_DATE);
			String wanted = date ? "2026-01-28" : place + " 的文字";
			assertThat(edit(place, place.in(content()), wanted).isComplete()).as("%s", place).isTrue();
			assertThat(place.in(content())).isEqualTo(wanted);
		}
	}

	@Test
	void storesTextsInTheirNormalForm() {
		edit(OVERVIEW, "", "  第一段\r\n\r\n\u0000第二段 \u200B\n");
		assertThat(content().narrative("overview")).isEqualTo("第一段\n第二段");
		assertThat(edit(OVERVIEW, "第一段\n第二段", "第一段\n第二段\n第三段").isComplete()).isTrue();
	}

	@Test
	void takesOverADocumentInOneActThatCanBeUndone() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), FILER);
		edit(OVERVIEW, "", "原来的文字");
		ReportContent before = content();
		ContentGenerator documents = new ContentGenerator(this.editions.require("2021"), 20_250_101);
		for (int i = 0; i < 20; i++) {
			ReportContent document = readable(documents.next());
			Settled takenOver = settled(this.editor.takeOver(this.revision, before, document, FILER));
			assertThat(takenOver.isComplete()).as("document %d", i).isTrue();
			assertThat(content()).isEqualTo(ofThisReport(document));
			Settled undone = settled(this.editor.undo(this.revision, takenOver.act(), SECOND_FILER));
			assertThat(undone.isComplete()).isTrue();
			assertThat(content()).isEqualTo(before);
		}
	}

	@Test
	void doesNotUndoWhatWasChangedSince() {
		Settled act = settled(
				this.editor.edit(this.revision, List.of(new CellEdit(CELL, CellValue.NOT_FILLED, CellValue.of(1)),
						new CellEdit(OTHER_CELL, CellValue.NOT_FILLED, CellValue.of(2))), List.of(), FILER));
		edit(CELL, CellValue.of(1), CellValue.of(7), SECOND_FILER);
		Settled undone = settled(this.editor.undo(this.revision, act.act(), FILER));
		assertThat(undone.cells()).containsExactly(OTHER_CELL);
		assertThat(conflict(undone, CELL).stored()).isEqualTo(CellValue.of(7));
		assertThat(conflict(undone, CELL).changedBy()).isEqualTo(SECOND_FILER.name());
	}

	@Test
	void refusesALateEditAndChangesNothing() {
		this.walk.fill(this.revision);
		ReportContent before = content();
		this.walk.submit(this.revision);
		EditOutcome late = this.editor.edit(this.revision,
				List.of(new CellEdit(CELL, before.cell(CELL), CellValue.of(99))),
				List.of(TextEdit.of(OVERVIEW, before.narrative("overview"), "迟到的文字")), FILER);
		assertThat(late).isEqualTo(new EditOutcome.Refused(RevisionState.SUBMITTED));
		assertThat(content()).isEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "requests.received.total", "requests.handled.naturalPerson", "requests.none.naturalPerson",
			"documents.rules.disclosed", "title", "" })
	void refusesACellThatIsComputedOrIsNotThere(String cell) {
		assertThatIllegalArgumentException().isThrownBy(() -> edit(cell, CellValue.NOT_FILLED, CellValue.of(1), FILER));
	}

	@Test
	void refusesTwoEditsOfOneCellAtOnce() {
		List<CellEdit> edits = List.of(new CellEdit(CELL, CellValue.NOT_FILLED, CellValue.of(1)),
				new CellEdit(CELL, CellValue.NOT_FILLED, CellValue.of(2)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.editor.edit(this.revision, edits, List.of(), FILER));
	}

	@Test
	void refusesATextThatIsNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> edit(TextPlace.narrative("requests"), "", "文字"));
		assertThatIllegalArgumentException().isThrownBy(() -> edit(TextPlace.note("overview"), "", "文字"));
	}

	@Test
	void refusesWhatIsTooLongOrNoDate() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> edit(CELL, CellValue.NOT_FILLED, new CellValue.Unreadable("长".repeat(201)), FILER));
		assertThatIllegalArgumentException().isThrownBy(() -> edit(OVERVIEW, "", "长".repeat(200_001)));
		assertThatIllegalArgumentException().isThrownBy(() -> edit(TextPlace.TITLE, "", "长".repeat(501)));
		assertThatIllegalArgumentException().isThrownBy(() -> edit(TextPlace.SIGNATURE_DATE, "", "2026年1月28日"));
	}

	@Test
	void knowsNoOtherRevision() {
		assertThatExceptionOfType(UnknownRevisionException.class)
			.isThrownBy(() -> this.editor.edit(Long.MAX_VALUE, List.of(), List.of(), FILER));
	}

	/** The cells of a generated document that are not longer than a cell can be. */
	private static ReportContent readable(ReportContent document) {
		return document.withCells((cells) -> {
			cells.values()
				.removeIf((value) -> Stream.of(value.text(), value.note())
					.filter(Objects::nonNull)
					.anyMatch((text) -> text.length() > DraftEditor.LONGEST_CELL));
			return cells;
		});
	}

	/** A document's content as this report holds it: with its own year and scope. */
	private ReportContent ofThisReport(ReportContent document) {
		ReportContent own = content();
		return new ReportContent(document.edition(), own.year(), own.scope(), document.title(),
				document.documentNumber(), document.indexNumber(), document.preface(), document.narratives(),
				document.cells(), document.tableNotes(), document.signature());
	}

	private Settled edit(String cell, CellValue seen, CellValue wanted, Actor actor) {
		return settled(this.editor.edit(this.revision, List.of(new CellEdit(cell, seen, wanted)), List.of(), actor));
	}

	private Settled edit(TextPlace place, String seen, String wanted) {
		return settled(this.editor.edit(this.revision, List.of(), List.of(TextEdit.of(place, seen, wanted)), FILER));
	}

	private static Settled settled(EditOutcome outcome) {
		assertThat(outcome).isInstanceOf(Settled.class);
		return (Settled) outcome;
	}

	private static Conflict<CellValue> conflict(Settled settled, String cell) {
		return Objects.requireNonNull(settled.cellConflicts().get(cell), cell);
	}

	private CellValue stored(String cell) {
		return content().cell(cell);
	}

	private ReportContent content() {
		return this.walk.reports.content(this.revision);
	}

}
