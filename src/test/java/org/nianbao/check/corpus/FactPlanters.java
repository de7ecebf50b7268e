package org.nianbao.check.corpus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.shared.ReportScope;

/** Figures in the text that differ from the tables, from their sum or from each other. */
final class FactPlanters {

	private FactPlanters() {
	}

	static Map<String, Planter> all() {
		Map<String, Planter> planters = new HashMap<>();
		planters.put("text.received", FactPlanters::received);
		planters.put("text.outcome", said("granted", "partial", "denied", "unavailable", "notProcessed",
				"otherHandling", "grantedPartial", "refused"));
		planters.put("text.disputes", said("reconsideration", "litigation", "direct", "after", "reconsideration.upheld",
				"reconsideration.corrected", "reconsideration.pending"));
		planters.put("text.parts", tooMuch("infoP", "infoR", "infoS", "online", "post", "face", "natural", "legal"));
		planters.put("text.twoFigures", FactPlanters::twoFigures);
		planters.put("text.allDone", FactPlanters::allDone);
		planters.put("text.scope", FactPlanters::scope);
		planters.put("text.fee", FactPlanters::fee);
		planters.put("text.feeCell", FactPlanters::feeCell);
		return planters;
	}

	/** A number of requests that is not right either with those carried over. */
	private static @Nullable Planted received(Draft draft, Random random) {
		Facts facts = new Facts(draft);
		String fact = random.nextBoolean() ? "received" : "total";
		long wrong = mistaken(facts.get(fact), random);
		boolean right = wrong == facts.get("received") || wrong == facts.get("total");
		return right ? null : shown(Planted.changed(draft, draft.saying(fact, wrong).content()));
	}

	/** Says one of these facts differently. */
	private static Planter said(String... facts) {
		return (draft, random) -> {
			String fact = facts[random.nextInt(facts.length)];
			long wrong = mistaken(new Facts(draft).get(fact), random);
			return shown(Planted.changed(draft, draft.saying(fact, wrong).content()));
		};
	}

	/** Says more than the whole, which is wrong even where not all parts are told. */
	private static Planter tooMuch(String... facts) {
		return (draft, random) -> {
			String fact = facts[random.nextInt(facts.length)];
			long right = new Facts(draft).get(fact);
			long wrong = random.nextBoolean() ? right + 1 + random.nextInt(9) : right * 10 + 3;
			return shown(Planted.changed(draft, draft.saying(fact, wrong).content()));
		};
	}

	/** A figure as people get it wrong: by a few, a digit more, two digits swapped. */
	private static long mistaken(long right, Random random) {
		String digits = Long.toString(right);
		return switch (random.nextInt(4)) {
			case 0 -> right + 1;
			case 1 -> right * 10 + 3;
			case 2 -> (digits.length() > 1 && digits.charAt(0) != digits.charAt(1) && digits.charAt(1) != '0')
					? Long.parseLong("" + digits.charAt(1) + digits.charAt(0) + digits.substring(2)) : right + 2;
			default -> (right > 1) ? right - 1 : right + 4;
		};
	}

	private static @Nullable Planted shown(Planted planted) {
		return planted.shows() ? planted : null;
	}

	/** A second figure for what the overview states already. */
	private static @Nullable Planted twoFigures(Draft draft, Random random) {
		ReportContent content = draft.content();
		Map<String, String> stated = Map.of("two.info", "主动公开政府信息\\s*[\\d０-９]", "two.training", "组织培训\\s*[\\d０-９]",
				"two.wechat", "微信公众号发布信息\\s*[\\d０-９]", "two.hotline", "热线转办工单\\s*[\\d０-９]");
		List<String> possible = stated.keySet()
			.stream()
			.sorted()
			.filter((key) -> content.narrative("overview")
				.replaceAll("[,，](?=\\d)", "")
				.matches("(?s).*" + stated.get(key) + ".*"))
			.toList();
		if (possible.isEmpty()) {
			return null;
		}
		Writer writer = new Writer(draft.saying("other", 1000 + random.nextInt(9000)));
		String sentence = writer.line(CellPlanters.one(possible, random));
		boolean here = random.nextBoolean();
		String section = here ? "overview" : "problems";
		return Planted.changed(draft, content.withNarrative(section, content.narrative(section) + "\n" + sentence));
	}

	private static @Nullable Planted allDone(Draft draft, Random random) {
		Facts facts = new Facts(draft);
		boolean out = facts.get("carriedOut") > 0;
		boolean pending = facts.get("reconsideration.pending") > 0;
		if (!out && !pending) {
			return null;
		}
		String key = (out && (!pending || random.nextBoolean())) ? "all.done" : "all.upheld";
		return PhrasePlanters.insertBehind("申请", draft, new Writer(draft).line(key));
	}

	/** The text tells of another scope than the table. */
	private static @Nullable Planted scope(Draft draft, Random random) {
		long received = new Facts(draft).get("received");
		if (draft.author().kind() != Author.Kind.GOVERNMENT || received < 10) {
			return null;
		}
		Draft without = draft.leavingOut("requests");
		boolean area = random.nextBoolean();
		Writer writer = new Writer(without.saying("other", area ? received / 5 + 1 : received * 3));
		ReportContent written = without.content();
		ReportContent content = written.withNarrative("overview",
				written.narrative("overview") + "\n" + writer.line(area ? "scope" : "scope.area"));
		Planted planted = Planted.changed(draft, area ? content : of(content, ReportScope.OWN));
		return planted;
	}

	private static ReportContent of(ReportContent content, ReportScope scope) {
		return new ReportContent(content.edition(), content.year(), scope, content.title(), "", "", content.preface(),
				content.narratives(), content.cells(), Map.of(), content.signature());
	}

	private static @Nullable Planted fee(Draft draft, Random random) {
		if (!draft.is2021()) {
			return null;
		}
		String text = new Writer(draft).line(random.nextBoolean() ? "fee.wrong" : "fee.missing");
		return Planted.changed(draft, draft.content().withNarrative("other", text)).orSections();
	}

	/** Section 6 states more than all fees of the table. */
	private static @Nullable Planted feeCell(Draft draft, Random random) {
		if (!draft.is2021()) {
			return null;
		}
		CellValue cell = draft.content().cell("fees.fees.amount");
		long yuan = cell.counted().orElseThrow().movePointRight(4).longValue();
		String text = new Writer(draft.saying("feeTooMuch", yuan / 10 * 10 + 10 * (1 + random.nextInt(90))))
			.line("fee.cell");
		Planted planted = Planted.changed(draft, draft.content().withNarrative("other", text)).orSections();
		return PhrasePlanters.also(planted, "fees.fees.amount");
	}

}
