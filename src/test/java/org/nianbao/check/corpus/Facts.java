package org.nianbao.check.corpus;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.nianbao.content.ReportContent;
import org.nianbao.content.Signature;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;

/** What a report's text can tell of its tables, and what else there is to tell. */
final class Facts {

	private final Map<String, Long> facts = new HashMap<>();

	private final Edition edition;

	private final Totals totals;

	Facts(Draft draft) {
		this.edition = draft.edition();
		this.totals = Totals.of(this.edition, new ReportContent(this.edition.code(), draft.year(), draft.scope(), "",
				"", "", "", Map.of(), draft.cells(), Map.of(), Signature.NONE));
		requests();
		disputes();
		this.facts.put("normativeMade", count("documents.normativeDocuments.made"));
		this.facts.put("repealed", count("documents.normativeDocuments.repealed"));
		this.facts.put("normativeInForce", count("documents.normativeDocuments.inForce"));
		this.facts.put("licensing", count("services.licensing.decisions"));
		others(new Random(draft.seed() + 7));
		if (draft.before() != null) {
			Totals before = Totals.of(draft.before().edition(), draft.before().content());
			long earlier = draft.before()
				.edition()
				.cell("requests.received.total")
				.flatMap(before::counted)
				.orElseThrow()
				.longValue();
			this.facts.put("receivedMore", get("received") - earlier);
			this.facts.put("receivedLess", earlier - get("received"));
		}
		this.facts.put("year", (long) draft.year().value());
	}

	private void requests() {
		this.facts.put("received", count("requests.received.total"));
		this.facts.put("carriedIn", count("requests.carriedIn.total"));
		this.facts.put("carriedOut", count("requests.carriedOut.total"));
		this.facts.put("handled", count("requests.handled.total"));
		this.facts.put("total", get("received") + get("carriedIn"));
		this.facts.put("natural", count("requests.received.naturalPerson"));
		this.facts.put("legal", get("received") - get("natural"));
		this.facts.put("enterprise", count("requests.received.enterprise"));
		this.facts.put("otherLegal", get("legal") - get("enterprise"));
		for (String group : Outcomes.GROUPS) {
			this.facts.put(group, sum("requests." + group));
		}
		for (String row : Outcomes.DETAILS.keySet()) {
			this.facts.put(row, count("requests." + row + ".total"));
		}
		this.facts.put("grantedPartial", get("granted") + get("partial"));
		this.facts.put("refused", get("denied") + get("unavailable"));
	}

	private void disputes() {
		for (String result : new String[] { "upheld", "corrected", "otherResult", "pending", "total" }) {
			this.facts.put("reconsideration." + result, count("disputes.reconsideration." + result));
		}
		this.facts.put("reconsideration", get("reconsideration.total"));
		this.facts.put("direct", count("disputes.directLitigation.total"));
		this.facts.put("after", count("disputes.litigationAfterReconsideration.total"));
		this.facts.put("litigation", get("direct") + get("after"));
		this.facts.put("disputesAll", get("litigation") + get("reconsideration"));
	}

	/** What no table holds: parts that add up to their whole. */
	private void others(Random random) {
		long info = 0;
		for (String part : new String[] { "infoA", "infoB", "infoC", "infoD" }) {
			long count = 40 + random.nextInt(700);
			this.facts.put(part, count);
			info += count;
		}
		this.facts.put("info", info);
		this.facts.put("infoP", info / 5);
		this.facts.put("infoQ", info / 4);
		this.facts.put("infoR", info / 3);
		this.facts.put("infoS", info - info / 5 - info / 4 - info / 3);
		long more = 5 + random.nextInt(90);
		this.facts.put("infoMore", more);
		this.facts.put("infoMorePermille", Math.round(1000.0 * more / (info - more)));
		long online = get("received") / 2;
		long post = get("received") / 3;
		this.facts.put("online", online);
		this.facts.put("post", post);
		this.facts.put("face", get("received") - online - post);
	}

	private long count(String cell) {
		return this.edition.cell(cell).flatMap(this.totals::counted).map(Number::longValue).orElse(0L);
	}

	private long sum(String row) {
		return this.edition.cells()
			.values()
			.stream()
			.filter((cell) -> cell.code().startsWith(row + '.') && cell.code().endsWith(".total"))
			.mapToLong((cell) -> count(cell.code()))
			.sum();
	}

	boolean knows(String fact) {
		return this.facts.containsKey(fact);
	}

	/** 0 if there is no such fact. */
	long get(String fact) {
		return this.facts.getOrDefault(fact, 0L);
	}

}
