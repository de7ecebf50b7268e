package org.nianbao.filing.section;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.filing.section.GridTable.BalanceItem;
import org.nianbao.filing.section.GridTable.Total;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** Grids are made from editions alone, also from ones that do not exist. */
class GridTablesTests {

	private static final long SEED = 20_261_122;

	@ParameterizedTest
	@ValueSource(strings = { "/formats/2019.yaml", "/formats/2021.yaml", "/editions/invented.yaml" })
	void hasAFieldForEveryEnteredCellAndTheTotalOfEveryComputedOne(String file) {
		Edition edition = TestEditions.load(file);
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		for (int i = 0; i < 20; i++) {
			ReportContent content = generator.next();
			Totals totals = Totals.of(edition, content);
			for (Cell cell : edition.cells().values()) {
				GridTable grid = grid(edition, cell.table(), content);
				if (cell.computed()) {
					Total total = grid.total(cell);
					assertThat(total.complete()).as("%s, seed %d", cell.code(), SEED)
						.isEqualTo(totals.counted(cell).isPresent());
					totals.counted(cell).ifPresent((number) -> assertThat(total.sum()).contains(number));
				}
				else {
					assertThat(grid.entry(cell).counted()).as("%s, seed %d", cell.code(), SEED)
						.isEqualTo(content.cell(cell).counted());
				}
			}
		}
	}

	/** What nobody touched is no edit, in whatever state the cell is. */
	@ParameterizedTest
	@ValueSource(strings = { "/formats/2021.yaml", "/editions/invented.yaml" })
	void readsWhatItShowsBackAsItWas(String file) {
		Edition edition = TestEditions.load(file);
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		for (int i = 0; i < 20; i++) {
			ReportContent content = generator.next();
			for (Cell cell : edition.enteredCells()) {
				CellValue value = content.cell(cell);
				CellValue seen = CellInput.seen(CellInput.seen(value)).orElseThrow();
				assertThat(CellInput.value(CellInput.text(value), seen, cell)).as("%s, seed %d", cell.code(), SEED)
					.isEqualTo(value);
			}
		}
	}

	@Test
	void setsBalancesOfColumnsUnderThem() {
		Edition edition = TestEditions.load("/editions/invented.yaml");
		GridTable grid = grid(edition, "exchange", blank(edition));
		assertThat(grid.balances()).hasSize(1);
		assertThat(grid.balances().getFirst().cells()).hasSize(4)
			.allMatch((item) -> item != null && item.state().equals("open"));
		assertThat(grid.otherBalances()).isEmpty();
	}

	@Test
	void listsBalancesThatCantStandUnderAColumn() {
		Edition edition = TestEditions.load("/editions/balances.yaml");
		ReportContent content = blank(edition).withCell("budget.staff.planned", CellValue.of(10))
			.withCell("budget.staff.spent", CellValue.of(7))
			.withCell("budget.staff.left", CellValue.of(2))
			.withCell("cases.opened.major", CellValue.of(4))
			.withCell("cases.closed.major", CellValue.of(4));
		assertThat(grid(edition, "budget", content).otherBalances()).extracting(GridTablesTests::told)
			.containsExactly("人员 differs 1", "培训 open 0");
		assertThat(grid(edition, "cases", content).otherBalances()).extracting(GridTablesTests::told)
			.containsExactly("简易 open 0", "普通 equal 0");
	}

	private static String told(BalanceItem item) {
		return item.across().label().zh() + " " + item.state() + " " + item.difference();
	}

	private static GridTable grid(Edition edition, String table, ReportContent content) {
		Section section = edition.sectionOf(edition.table(table).orElseThrow());
		List<GridTable> grids = GridTables.of(edition, section, content, Typing.none(Map.of()), Guides.NONE,
				Locale.CHINESE);
		return grids.stream().filter((grid) -> grid.table().code().equals(table)).findFirst().orElseThrow();
	}

	private static ReportContent blank(Edition edition) {
		return ReportContent.blank(edition, edition.firstYear(), ReportScope.OWN, "");
	}

}
