package org.nianbao.content;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.CellValue.Figure;
import org.nianbao.format.Edition;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CanonicalFormTests {

	private static final long SEED = 5_511;

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final ReportContent FIXED = new ReportContent("2021", new ReportYear(2024), ReportScope.OWN,
			"青石县水务局2024年政府信息公开工作年度报告", "青水函〔2025〕3号", "", "引言\n“引号”\\反斜杠\"",
			Map.of("overview", "第一段\n甲\t乙", "other", "𠮷😀é"),
			Map.of("requests.received.naturalPerson", new Figure(new BigDecimal("22"), "其中修订16件"), "fees.fees.amount",
					new Figure(new BigDecimal("10.50"), null), "documents.rules.made", new CellValue.StatedNone("/"),
					"documents.rules.repealed", CellValue.ABSENT, "documents.rules.inForce",
					new CellValue.Unreadable("12a")),
			Map.of("disputes", "含上年结转1件"), new Signature("青石县水务局", LocalDate.of(2025, 1, 20)));

	/**
	 * Receipts refer to the hash for good: where this fails, the form needs a new version
	 * beside this one, not another text here.
	 */
	@Test
	void neverChanges() {
		assertThat(new String(CanonicalForm.of(FIXED), StandardCharsets.UTF_8)).isEqualTo("""
				{"version":1,"edition":"2021","year":2024,"scope":"own","title":"青石县水务局2024年政府信息公开工作年度报告",\
				"documentNumber":"青水函〔2025〕3号","indexNumber":"","preface":"引言\\u000a“引号”\\\\反斜杠\\"",\
				"narratives":{"other":"𠮷😀é","overview":"第一段\\u000a甲\\u0009乙"},\
				"cells":{"documents.rules.inForce":{"state":"unreadable","value":"12a","note":null},\
				"documents.rules.made":{"state":"statedNone","value":"/","note":null},\
				"documents.rules.repealed":{"state":"absent","value":null,"note":null},\
				"fees.fees.amount":{"state":"number","value":"10.50","note":null},\
				"requests.received.naturalPerson":{"state":"number","value":"22","note":"其中修订16件"}},\
				"tableNotes":{"disputes":"含上年结转1件"},\
				"signature":{"agency":"青石县水务局","date":"2025-01-20"}}""");
		assertThat(CanonicalForm.hash(FIXED))
			.isEqualTo("60202f11f8ff8445bd4d542ef18c0fc7c444e5d12796b0279a223b585cbf20e4");
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void isTheSameHoweverTheReportWasFilledIn(Edition edition) {
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		Random random = new Random(SEED);
		for (int i = 0; i < 200; i++) {
			ReportContent content = generator.next();
			ReportContent refilled = refilled(content, random);
			assertThat(refilled).as("seed %d, report %d", SEED, i).isEqualTo(content);
			assertThat(CanonicalForm.of(refilled)).isEqualTo(CanonicalForm.of(content));
			assertThat(CanonicalForm.hash(refilled)).isEqualTo(CanonicalForm.hash(content));
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void isAnotherForEveryOtherReport(Edition edition) {
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		Map<String, ReportContent> byHash = new HashMap<>();
		for (int i = 0; i < 300; i++) {
			ReportContent content = generator.next();
			List<ReportContent> all = new ArrayList<>(List.of(content));
			changes(content).forEach((change) -> all.add(change.apply(content)));
			for (ReportContent other : all) {
				ReportContent same = byHash.put(CanonicalForm.hash(other), other);
				assertThat(same == null || same.equals(other)).as("seed %d, report %d", SEED, i).isTrue();
			}
		}
		assertThat(byHash).hasSizeGreaterThan(2_000);
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void isJsonOfTheSameValues(Edition edition) throws NoSuchAlgorithmException {
		ContentGenerator generator = new ContentGenerator(edition, SEED);
		for (int i = 0; i < 200; i++) {
			ReportContent content = generator.next();
			byte[] form = CanonicalForm.of(content);
			assertThat(contentOf(JSON.readTree(form))).as("seed %d, report %d", SEED, i).isEqualTo(content);
			String digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
			assertThat(CanonicalForm.hash(content)).isEqualTo(digest);
		}
	}

	@Test
	void growsWithTheReport() {
		String text = "长篇文字😀\u0080\"\\".repeat(40_000);
		byte[] form = CanonicalForm.of(FIXED.withNarrative("overview", text));
		assertThat(JSON.readTree(form).get("narratives").get("overview").asString()).isEqualTo(PlainText.line(text));
	}

	@Test
	void refusesHalfACharacterInACode() {
		ReportContent content = FIXED.withNarrative("over\uD83Dview", "文字");
		assertThatIllegalArgumentException().isThrownBy(() -> CanonicalForm.hash(content));
	}

	private static List<UnaryOperator<ReportContent>> changes(ReportContent content) {
		String cell = content.cells().keySet().stream().findFirst().orElse("a.b.c");
		return List.of((report) -> report.withCell(cell, CellValue.of(424_242)),
				(report) -> report.withCell(cell, new Figure(new BigDecimal("424242.0"), null)),
				(report) -> report.withCell(cell, new Figure(new BigDecimal("424242"), "注")),
				(report) -> report.withCell(cell, new CellValue.Unreadable("424242")),
				(report) -> report.withCell(cell, new CellValue.StatedNone("424242")),
				(report) -> report.withCell(cell, CellValue.ABSENT),
				(report) -> report.withCell(cell, CellValue.NOT_FILLED),
				(report) -> report.withNarrative("overview", report.narrative("overview") + "。"),
				(report) -> report.withNarrative("overview", ""),
				(report) -> new ReportContent(report.edition(), report.year().next(), report.scope(), report.title(),
						report.documentNumber(), report.indexNumber(), report.preface(), report.narratives(),
						report.cells(), report.tableNotes(), report.signature()),
				(report) -> new ReportContent(report.edition(), report.year(), report.scope(), report.title() + "x",
						report.indexNumber(), report.documentNumber(), report.preface() + "y", report.narratives(),
						report.cells(), report.tableNotes(), Signature.NONE));
	}

	private static ReportContent refilled(ReportContent content, Random random) {
		Map<String, CellValue> cells = shuffled(content.cells(), random);
		cells.put("never.filled.in", CellValue.NOT_FILLED);
		Map<String, String> narratives = shuffled(content.narratives(), random);
		narratives.replaceAll((section, text) -> "\r\n  " + text.replace("\n", " \r\n\r\n　") + "\n\u200B\n");
		return new ReportContent(content.edition(), content.year(), content.scope(), " " + content.title() + "\u2060",
				content.documentNumber(), content.indexNumber(), content.preface() + "\n", narratives, cells,
				shuffled(content.tableNotes(), random), content.signature());
	}

	private static <T> Map<String, T> shuffled(Map<String, T> map, Random random) {
		List<String> keys = new ArrayList<>(map.keySet());
		Collections.shuffle(keys, random);
		Map<String, T> shuffled = new LinkedHashMap<>();
		keys.forEach((key) -> shuffled.put(key, map.get(key)));
		return shuffled;
	}

	/** The report that the form describes, read by another program's rules. */
	private static ReportContent contentOf(JsonNode form) {
		assertThat(form.get("version").asInt()).isEqualTo(CanonicalForm.VERSION);
		Map<String, CellValue> cells = new HashMap<>();
		form.get("cells")
			.properties()
			.forEach(
					(entry) -> cells.put(entry.getKey(),
							new WrittenCell(text(entry.getValue().get("value")),
									entry.getValue().get("state").asString(), text(entry.getValue().get("note")))
								.toValue()));
		JsonNode date = form.get("signature").get("date");
		return new ReportContent(form.get("edition").asString(), new ReportYear(form.get("year").asInt()),
				ReportScope.ofCode(form.get("scope").asString()).orElseThrow(), form.get("title").asString(),
				form.get("documentNumber").asString(), form.get("indexNumber").asString(),
				form.get("preface").asString(), texts(form.get("narratives")), cells, texts(form.get("tableNotes")),
				new Signature(form.get("signature").get("agency").asString(),
						date.isNull() ? null : LocalDate.parse(date.asString())));
	}

	private static String text(JsonNode node) {
		return node.isNull() ? null : node.asString();
	}

	private static Map<String, String> texts(JsonNode node) {
		Map<String, String> texts = new HashMap<>();
		node.properties().forEach((entry) -> texts.put(entry.getKey(), entry.getValue().asString()));
		return texts;
	}

}
