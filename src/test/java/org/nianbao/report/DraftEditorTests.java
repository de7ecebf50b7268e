package org.nianbao.report;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.content.CellValue;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@Import(TestDatabase.class)
class DraftEditorTests {

	private static final Actor LI = new Actor(1, "李青");

	private static final Actor ZHAO = new Actor(2, "赵石");

	private static final String CELL = "requests.received.naturalPerson";

	@Autowired
	private DraftEditor editor;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	private long revision;

	@BeforeEach
	void beginReport() {
		String agency = new InventedAgencies(this.regions, this.agencies).agency().code();
		this.revision = this.reports.begin(new ReportKey(agency, new ReportYear(2025), ReportScope.OWN), LI).id();
	}

	@Test
	void changesACellThatHoldsWhatTheEditorSaw() {
		EditOutcome outcome = edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), LI);
		assertThat(outcome).isInstanceOfSatisfying(Settled.class, (settled) -> {
			assertThat(settled.isComplete()).isTrue();
			assertThat(settled.cells()).containsExactly(CELL);
		});
		assertThat(this.reports.content(this.revision).cell(CELL)).isEqualTo(CellValue.of(21));
	}

	@Test
	void givesBothValuesOfAConflictAndWhoChangedTheCell() {
		edit(CELL, CellValue.NOT_FILLED, CellValue.of(21), LI);
		EditOutcome outcome = edit(CELL, CellValue.NOT_FILLED, CellValue.of(22), ZHAO);
		assertThat(outcome).isInstanceOfSatisfying(Settled.class, (settled) -> {
			assertThat(settled.cells()).isEmpty();
			assertThat(settled.cellConflicts()).containsOnlyKeys(CELL);
			assertThat(settled.cellConflicts().get(CELL)).satisfies((conflict) -> {
				assertThat(conflict.stored()).isEqualTo(CellValue.of(21));
				assertThat(conflict.wanted()).isEqualTo(CellValue.of(22));
				assertThat(conflict.changedBy()).isEqualTo("李青");
			});
		});
		assertThat(this.reports.content(this.revision).cell(CELL)).isEqualTo(CellValue.of(21));
	}

	@Test
	void keepsBothTextsOfAConflict() {
		TextPlace place = TextPlace.narrative("overview");
		this.editor.edit(this.revision, List.of(), List.of(TextEdit.of(place, "", "甲写的总体情况")), LI);
		EditOutcome outcome = this.editor.edit(this.revision, List.of(), List.of(TextEdit.of(place, "", "乙写的总体情况")),
				ZHAO);
		assertThat(outcome).isInstanceOfSatisfying(Settled.class,
				(settled) -> assertThat(settled.textConflicts()).containsOnlyKeys(place));
		assertThat(this.reports.content(this.revision).narrative("overview")).isEqualTo("甲写的总体情况");
		assertThat(this.editor.log(this.revision, place.name())).extracting(LoggedEdit::after)
			.containsExactly("甲写的总体情况", "乙写的总体情况");
	}

	private EditOutcome edit(String cell, CellValue seen, CellValue wanted, Actor actor) {
		return this.editor.edit(this.revision, List.of(new CellEdit(cell, seen, wanted)), List.of(), actor);
	}

}
