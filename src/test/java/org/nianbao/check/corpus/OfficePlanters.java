package org.nianbao.check.corpus;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Context;
import org.nianbao.check.FiledText;
import org.nianbao.check.Office;
import org.nianbao.check.Office.Dates;
import org.nianbao.check.Office.RollUp;
import org.nianbao.check.Office.Word;
import org.nianbao.check.OnFile;
import org.nianbao.check.Subject;
import org.nianbao.check.copy.Names;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * Defects that show only with what the office adds or what is on file of others: planted
 * into the context, not into the report.
 */
final class OfficePlanters {

	private static final List<Word> WORDS = List.of(new Word("截止目前", "截至目前"), new Word("粘帖", "粘贴"),
			new Word("群众反应强烈", "群众反映强烈"));

	private static final List<String> SENTENCES = List.of("截止目前，各项任务已全部落实。", "公开栏粘帖材料{20-90}份。",
			"推动解决群众反应强烈的问题{2-9}个。");

	private OfficePlanters() {
	}

	static Map<String, Planter> all() {
		Map<String, Planter> planters = new HashMap<>();
		planters.put("office.words", OfficePlanters::words);
		planters.put("report.late", OfficePlanters::late);
		planters.put("report.publishedLate", OfficePlanters::publishedLate);
		planters.put("rollup.difference", OfficePlanters::rollUp);
		planters.put("text.copied", OfficePlanters::copied);
		return planters;
	}

	private static Subject with(Draft draft, ReportContent content, Office office) {
		return Subject.typed(draft.edition(), content, draft.context().withOffice(office));
	}

	private static Planted words(Draft draft, Random random) {
		String sentence = new Writer(draft).fill(CellPlanters.one(SENTENCES, random));
		Planted planted = PhrasePlanters.insert(draft, random, "overview", sentence);
		return new Planted(with(draft, planted.subject().content(), Office.NONE.withWords(WORDS)), planted.places());
	}

	private static Planted late(Draft draft, Random random) {
		LocalDate due = LocalDate.of(draft.year().value() + 1, 1, 10 + random.nextInt(20));
		Dates dates = new Dates(due, due.plusDays(1 + random.nextInt(40)), null);
		return Planted.at(with(draft, draft.content(), Office.NONE.withDates(dates)), "report:0");
	}

	private static @Nullable Planted publishedLate(Draft draft, Random random) {
		if (draft.author().kind() == Author.Kind.TOWN) {
			return null;
		}
		LocalDate published = LocalDate.of(draft.year().value() + 1, 4 + random.nextInt(8), 1 + random.nextInt(28));
		return Planted.at(with(draft, draft.content(), Office.NONE.withDates(new Dates(null, null, published))),
				"report:0");
	}

	/** The agencies of a government have more or fewer than it says. */
	private static @Nullable Planted rollUp(Draft draft, Random random) {
		if (draft.author().kind() != Author.Kind.GOVERNMENT) {
			return null;
		}
		Totals totals = Totals.of(draft.edition(), draft.content());
		Map<String, BigDecimal> sums = new HashMap<>();
		draft.edition()
			.allCells()
			.forEach((cell) -> sums.put(cell.code(), totals.counted(cell).orElse(BigDecimal.ZERO)));
		String cell = CellPlanters.one(draft.edition().enteredCells(), random).code();
		sums.merge(cell, BigDecimal.valueOf(1 + random.nextInt(9)), BigDecimal::add);
		RollUp rollUp = new RollUp(sums, 12, List.of());
		return Planted.at(with(draft, draft.content(), Office.NONE.withRollUp(rollUp)), cell);
	}

	/** Another agency's published text, with names and numbers changed. */
	private static @Nullable Planted copied(Draft draft, Random random) {
		ReportContent content = draft.content();
		Locality own = draft.author().locality();
		Locality other = own.elsewhere(random);
		String text = content.narrative("overview");
		String published = text.replace(own.county(), other.county())
			.replace(own.cityOrProvince(), other.cityOrProvince())
			.replace("3", "4")
			.replace("8", "7")
			.replace("两", "五");
		FiledText filed = new FiledText(LocalizedText.same(other.fullName() + "人民政府办公室"),
				new ReportYear(draft.year().value() - 1), LocalizedText.same("一、总体情况"), "",
				Names.of(List.of(other.fullName() + "人民政府办公室"), List.of(other.county(), other.cityOrProvince())),
				published, null);
		Context context = draft.context().withOnFile(new OnFile(Map.of("overview", List.of(filed))));
		Subject subject = Subject.typed(draft.edition(), content, context);
		int paragraphs = (int) subject.passages()
			.stream()
			.filter((passage) -> passage.section().equals("overview"))
			.count();
		String[] places = new String[paragraphs + 1];
		for (int i = 0; i <= paragraphs; i++) {
			places[i] = "overview:" + i;
		}
		return Planted.at(subject, places);
	}

}
