package org.nianbao.remark;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;
import org.nianbao.remark.PlacedRemark.Fate;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;

/** Where remarks belong in later contents. */
class PlacementTests {

	private static final Edition EDITION = TestEditions.official("2021");

	private static final ReportContent CONTENT = new ConsistentReports(EDITION, 7_002).next(new ReportYear(2025))
		.withNarrative("overview", "第一段讲主动公开。\n第二段讲依申请公开，收到12件。\n第三段讲平台建设。");

	private static final String OVERVIEW = "narrative:overview";

	@Test
	void quotesWhatStandsInACellARowAndAPassage() {
		ReportContent content = CONTENT.withCell("documents.rules.made", CellValue.of(1))
			.withCell("documents.rules.repealed", new CellValue.StatedNone("/"))
			.withCell("documents.rules.inForce", CellValue.NOT_FILLED);
		assertThat(quote(content, Anchor.cell("documents.rules.made"))).isEqualTo("1");
		assertThat(quote(content, Anchor.row("documents", "rules"))).isEqualTo("1 | / | ");
		assertThat(quote(content, Anchor.text(OVERVIEW, 2))).isEqualTo("第二段讲依申请公开，收到12件。");
		assertThat(quote(content, Anchor.text(OVERVIEW, 0))).startsWith("第一段").endsWith("平台建设。");
	}

	@Test
	void knowsNoPlaceThatTheReportDoesNotHave() {
		Placement placement = new Placement(EDITION, CONTENT);
		for (Anchor anchor : List.of(Anchor.cell("requests.nothing.total"), Anchor.row("requests", "nothing"),
				Anchor.text("narrative:nothing", 1), Anchor.text(OVERVIEW, 4))) {
			assertThat(placement.quote(anchor)).as(anchor.code()).isEmpty();
		}
	}

	@Test
	void findsAPassageAgainWhereverItStandsNow() {
		ReportContent later = CONTENT.withNarrative("overview", "新的开头。\n第一段讲主动公开。\n又一段。\n第二段讲依申请公开，收到12件。");
		assertThat(placed(later, Anchor.text(OVERVIEW, 2), "第二段讲依申请公开，收到12件。")).satisfies((placed) -> {
			assertThat(placed.fate()).isEqualTo(Fate.SAME);
			assertThat(placed.anchor()).isEqualTo(Anchor.text(OVERVIEW, 4));
		});
	}

	@Test
	void findsTheNearestOfPassagesWithTheSameWords() {
		ReportContent later = CONTENT.withNarrative("overview", "无变化。\n其他。\n无变化。\n无变化。");
		assertThat(placed(later, Anchor.text(OVERVIEW, 4), "无变化。").anchor().passage()).isEqualTo(4);
		assertThat(placed(later, Anchor.text(OVERVIEW, 2), "无变化。").anchor().passage()).isEqualTo(1);
	}

	@Test
	void tellsThatAPassageWasRewritten() {
		ReportContent later = CONTENT.withNarrative("overview", "第一段讲主动公开。\n第二段讲依申请公开，收到15件。\n第三段讲平台建设。");
		assertThat(placed(later, Anchor.text(OVERVIEW, 2), "第二段讲依申请公开，收到12件。")).satisfies((placed) -> {
			assertThat(placed.fate()).isEqualTo(Fate.CHANGED);
			assertThat(placed.anchor().passage()).isEqualTo(2);
			assertThat(placed.now()).isEqualTo("第二段讲依申请公开，收到15件。");
		});
	}

	@Test
	void keepsTheOldWordsOfAPassageThatIsGone() {
		ReportContent later = CONTENT.withNarrative("overview", "完全是另外一回事。");
		assertThat(placed(later, Anchor.text(OVERVIEW, 2), "第二段讲依申请公开，收到12件。")).satisfies((placed) -> {
			assertThat(placed.fate()).isEqualTo(Fate.GONE);
			assertThat(placed.anchor()).isEqualTo(Anchor.text(OVERVIEW, 0));
			assertThat(placed.remark().quote()).contains("收到12件");
		});
	}

	@Test
	void findsAPartOfAPassage() {
		assertThat(placed(CONTENT, Anchor.text(OVERVIEW, 2), "收到12件").fate()).isEqualTo(Fate.SAME);
	}

	@Test
	void tellsThatAFigureWasCorrected() {
		Anchor cell = Anchor.cell("documents.rules.made");
		ReportContent later = CONTENT.withCell("documents.rules.made", CellValue.of(8));
		assertThat(placed(later, cell, "8").fate()).isEqualTo(Fate.SAME);
		assertThat(placed(later, cell, "7").fate()).isEqualTo(Fate.CHANGED);
		assertThat(placed(later, cell, "7").now()).isEqualTo("8");
	}

	@Test
	void readsAnchorsFromTheirPublicForm() {
		for (Anchor anchor : List.of(Anchor.cell("requests.denied.process.total"), Anchor.row("requests", "granted"),
				Anchor.text(OVERVIEW, 3), Anchor.text("note:disputes", 0))) {
			assertThat(Anchor.ofCode(anchor.code())).contains(anchor);
		}
		for (String code : List.of("", "cell/", "cell/a.b.c/2", "text/narrative:overview/-1", "page/a",
				"text/a/99999999", "cell/<script>")) {
			assertThat(Anchor.ofCode(code)).as(code).isEmpty();
		}
	}

	private static String quote(ReportContent content, Anchor anchor) {
		return new Placement(EDITION, content).quote(anchor).orElseThrow();
	}

	private static PlacedRemark placed(ReportContent content, Anchor anchor, String quote) {
		return new Placement(EDITION, content)
			.place(new Remark(new ReportKey("450700-012", new ReportYear(2025), ReportScope.OWN), 1,
					"450700-012-2025-own-1", anchor, quote, "请核对", "王审", Instant.EPOCH, RemarkState.OPEN, List.of()));
	}

}
