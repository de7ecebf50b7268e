package org.nianbao.content;

import java.math.BigDecimal;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ReportContentTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent BLANK = ReportContent.blank(EDITION, new ReportYear(2024), ReportScope.OWN,
			"年度报告");

	@Test
	void isEqualHoweverItWasWritten() {
		ReportContent one = new ReportContent("2021", new ReportYear(2024), ReportScope.OWN, " 年度\n报告 ", "\u200B", "",
				"引言\r\n第二段\r\n", Map.of("overview", "  一\n\n二 ", "problems", " "),
				Map.of("fees.fees.amount", CellValue.of(1), "services.licensing.decisions", CellValue.NOT_FILLED),
				Map.of("requests", ""), new Signature(" 某局 ", null));
		ReportContent other = new ReportContent("2021", new ReportYear(2024), ReportScope.OWN, "年度 报告", "", "",
				"引言\n第二段", Map.of("overview", "一\n二"), Map.of("fees.fees.amount", CellValue.of(1)), Map.of(),
				new Signature("某局", null));
		assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
	}

	@Test
	void saysOfAnythingMissingThatItIsNotFilledIn() {
		assertThat(BLANK.cell("fees.fees.amount")).isEqualTo(CellValue.NOT_FILLED);
		assertThat(BLANK.cell(EDITION.cell("fees.fees.amount").orElseThrow())).isEqualTo(CellValue.NOT_FILLED);
		assertThat(BLANK.narrative("overview")).isEmpty();
		assertThat(BLANK.tableNote("requests")).isEmpty();
		assertThat(BLANK.signature().isEmpty()).isTrue();
	}

	@Test
	void changesOneThingAndLeavesTheRest() {
		ReportContent changed = BLANK.withCell("fees.fees.amount", CellValue.of(5)).withNarrative("overview", "全年");
		assertThat(BLANK.cells()).isEmpty();
		assertThat(changed.cells()).containsExactly(Map.entry("fees.fees.amount", CellValue.of(5)));
		assertThat(changed.narratives()).containsExactly(Map.entry("overview", "全年"));
		assertThat(changed.withCell("fees.fees.amount", CellValue.NOT_FILLED).withNarrative("overview", " "))
			.isEqualTo(BLANK);
	}

	@Test
	void cannotBeChangedFromOutside() {
		ReportContent content = BLANK.withCell("fees.fees.amount", CellValue.of(5));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> content.cells().put("fees.fees.amount", CellValue.of(6)));
		assertThatExceptionOfType(UnsupportedOperationException.class)
			.isThrownBy(() -> content.narratives().put("overview", "x"));
	}

	@Test
	void keepsTheDecimalsThatWereWritten() {
		CellValue amount = new Figure(new BigDecimal("10.50"), null);
		assertThat(BLANK.withCell("fees.fees.amount", amount).cell("fees.fees.amount").text()).isEqualTo("10.50");
		assertThat(amount).isNotEqualTo(new Figure(new BigDecimal("10.5"), null));
	}

}
