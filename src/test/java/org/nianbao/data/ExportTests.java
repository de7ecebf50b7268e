package org.nianbao.data;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Files of many reports, read back and compared with what was published. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class ExportTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final SheetLimits LIMITS = new SheetLimits(2_000, 500);

	/** A cell that has a note here. */
	private static final String NOTED = "documents.normativeDocuments.inForce";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private Editions editions;

	@Autowired
	private BulkWork work;

	@Test
	void holdEveryFigureOfEveryReportTotalsIncluded() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		Agency office = walk.agencies.office();
		Map<String, ReportContent> published = new HashMap<>();
		for (int year : new int[] { 2025, 2024, 2020 }) {
			for (int i = 0; i < 2; i++) {
				ReportKey key = new ReportKey(walk.agencies.agency(office).code(), new ReportYear(year),
						ReportScope.OWN);
				published.put(key.agency() + "-" + year, walk.reports.content(walk.published(key)));
			}
		}
		for (String file : List.of("/data/reports.csv", "/data/reports.xlsx")) {
			List<SheetRow> rows = rows(file + "?area=" + office.region());
			assertThat(rows).as(file).hasSize(published.size() + 1);
			List<String> columns = rows.getFirst().cells();
			int compared = 0;
			for (SheetRow row : rows.subList(1, rows.size())) {
				Map<String, String> values = values(columns, row);
				compared += compare(values, published.get(values.get("agency") + "-" + values.get("year")));
			}
			assertThat(compared).as("figures in %s", file).isGreaterThan(6 * 100);
		}
		assertThat(rows("/data/reports.csv?area=" + office.region() + "&year=2024")).hasSize(3);
	}

	@Test
	void holdAWholeYearOnceItIsPublished() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		ReportYear year = new ReportYear(2023);
		Map<String, ReportContent> published = new HashMap<>();
		long revision = 0;
		for (int i = 0; i < 3; i++) {
			ReportKey key = new ReportKey(walk.newKey().agency(), year, ReportScope.OWN);
			revision = walk.filled(key);
			ReportContent filled = walk.reports.content(revision);
			walk.editor.takeOver(revision, filled, withTexts(filled, i), ReportWalk.FILER);
			walk.publish(revision);
			published.put(key.agency(), walk.reports.content(revision));
		}
		assertThat(open("/data/bulk/2023.csv.gz").getStatus()).isEqualTo(404);
		this.work.work();
		compareYear(published);
		String made = open("/data/bulk/manifest.json").getContentAsString();
		this.work.work();
		assertThat(open("/data/bulk/manifest.json").getContentAsString()).as("made once").isEqualTo(made);
		published.remove(walk.reports.status(revision).key().agency());
		walk.publications.takeDown(revision, "误载公民住址", ReportWalk.PUBLISHER);
		for (String file : List.of("2023.jsonl.gz", "2023-texts.csv.gz", "2023-texts.jsonl.gz")) {
			assertThat(open("/data/bulk/" + file).getStatus()).as(file + " holds what was taken down").isEqualTo(404);
		}
		assertThat(open("/data/bulk/manifest.json").getContentAsString()).doesNotContain("/2023");
		this.work.work();
		compareYear(published);
	}

	private void compareYear(Map<String, ReportContent> published) throws Exception {
		Map<String, Map<String, String>> csv = new HashMap<>();
		List<SheetRow> rows = SheetReader.read(bulk("2023.csv.gz"), LIMITS);
		rows.subList(1, rows.size()).forEach((row) -> {
			Map<String, String> values = values(rows.getFirst().cells(), row);
			csv.put(values.get("agency"), values);
		});
		Map<String, Map<String, String>> lines = new HashMap<>();
		new String(bulk("2023.jsonl.gz"), StandardCharsets.UTF_8).lines().forEach((line) -> {
			JsonNode report = JSON.readTree(line);
			Map<String, String> values = new HashMap<>();
			values.put("title", report.path("title").asString());
			values.put("edition", report.path("edition").asString());
			report.path("cells").properties().forEach((cell) -> values.put(cell.getKey(), cell.getValue().asString()));
			lines.put(report.path("agency").asString(), values);
		});
		assertThat(csv.keySet()).isEqualTo(published.keySet()).isEqualTo(lines.keySet());
		published.forEach((agency, content) -> {
			compare(csv.get(agency), content);
			compare(lines.get(agency), content);
		});
		compareTexts(published);
	}

	/** Texts as tables and programs get them wrong. */
	private static ReportContent withTexts(ReportContent content, int number) {
		Map<String, String> notes = (number > 0) ? Map.of("disputes", "注：含上年结转，\"另行\"办结。") : Map.of();
		ReportContent with = new ReportContent(content.edition(), content.year(), content.scope(), content.title(),
				content.documentNumber(), content.indexNumber(), (number > 1) ? "-本报告由本机关编制,\n=第二段；\t\"引号\"" : "",
				content.narratives(), content.cells(), notes, content.signature());
		return with.withCell(NOTED,
				new CellValue.Figure(with.cell(NOTED).counted().orElseThrow(), (number > 0) ? "+其中修订0件" : null));
	}

	private void compareTexts(Map<String, ReportContent> published) throws Exception {
		Map<String, String> expected = new HashMap<>();
		published.forEach((agency, content) -> {
			Edition edition = this.editions.require(content.edition());
			content.narratives()
				.forEach((code, text) -> expected.put(agency + " section " + code,
						edition.section(code).orElseThrow().title().zh() + '|' + text));
			content.tableNotes()
				.forEach((code, text) -> expected.put(agency + " tableNote " + code,
						edition.table(code).orElseThrow().caption().zh() + '|' + text));
			if (!content.preface().isEmpty()) {
				expected.put(agency + " preface preface", '|' + content.preface());
			}
			Optional.ofNullable(content.cell(NOTED).note()).ifPresent((note) -> {
				Cell cell = edition.cell(NOTED).orElseThrow();
				expected.put(agency + " cellNote " + NOTED, edition.table(cell.table()).orElseThrow().caption().zh()
						+ " · " + cell.row().label().zh() + " · " + cell.column().label().zh() + '|' + note);
			});
		});
		assertThat(expected).hasSizeGreaterThan(published.size() * 3);
		List<SheetRow> rows = SheetReader.read(bulk("2023-texts.csv.gz"), LIMITS);
		assertThat(rows.getFirst().cells()).isEqualTo(explained().get("texts"));
		assertThat(
				texts(rows.subList(1, rows.size()).stream().map((row) -> values(rows.getFirst().cells(), row)).toList(),
						published))
			.isEqualTo(expected);
		assertThat(texts(new String(bulk("2023-texts.jsonl.gz"), StandardCharsets.UTF_8).lines().map((line) -> {
			Map<String, String> values = new HashMap<>();
			JSON.readTree(line)
				.properties()
				.forEach((field) -> values.put(field.getKey(), field.getValue().asString()));
			return values;
		}).toList(), published)).isEqualTo(expected);
	}

	/** The texts by report and place, each with its heading. */
	private static Map<String, String> texts(List<Map<String, String>> lines, Map<String, ReportContent> published) {
		Map<String, String> texts = new HashMap<>();
		for (Map<String, String> line : lines) {
			assertThat(line).containsEntry("year", "2023")
				.containsEntry("scope", "own")
				.containsEntry("revision", "1")
				.containsEntry("address", "/reports/" + line.get("agency") + "/2023")
				.containsEntry("hash", CanonicalForm.hash(published.get(line.get("agency"))));
			texts.put(line.get("agency") + ' ' + line.get("part") + ' ' + line.get("place"),
					line.get("heading") + '|' + line.get("text"));
		}
		assertThat(texts).as("each text once").hasSameSizeAs(lines);
		return texts;
	}

	/** The file, unpacked, after its size and hash were held against the manifest. */
	private byte[] bulk(String name) throws Exception {
		byte[] file = open("/data/bulk/" + name).getContentAsByteArray();
		JsonNode listed = JSON.readTree(open("/data/bulk/manifest.json").getContentAsByteArray())
			.path("files")
			.valueStream()
			.filter((each) -> each.path("address").asString().endsWith("/" + name))
			.findAny()
			.orElseThrow();
		assertThat(listed.path("size").asInt()).isEqualTo(file.length);
		assertThat(listed.path("sha256").asString())
			.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
		try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(file))) {
			return plain.readAllBytes();
		}
	}

	@Test
	void explainEveryColumn() throws Exception {
		Map<String, List<String>> explained = explained();
		for (String table : List.of("reports", "agencies", "areas")) {
			String none = table.equals("reports") ? "?agency=999999-999"
					: "?area=" + new ReportWalk(this.application).agencies.office().region();
			assertThat(rows("/data/" + table + ".csv" + none).getFirst().cells()).as(table)
				.containsExactlyElementsOf(explained.get(table))
				.doesNotHaveDuplicates();
			assertThat(rows("/data/" + table + ".xlsx" + none).getFirst().cells()).as(table)
				.containsExactlyElementsOf(explained.get(table));
		}
		for (String table : List.of("figures", "kinds", "areas", "years")) {
			assertThat(explained.get("statistics")).as(table)
				.containsAll(rows("/statistics.csv?year=2025&table=" + table).getFirst().cells());
		}
		assertThat(explained.get("comparison")).containsAll(rows("/compare.csv").getFirst().cells());
		for (Edition edition : this.editions.all()) {
			assertThat(explained.get("reports")).containsAll(edition.allCells().stream().map(Cell::code).toList());
		}
	}

	@Test
	void holdEveryAgencyAndAreaAsTheApiDoes() throws Exception {
		ReportWalk walk = new ReportWalk(this.application);
		Agency office = walk.agencies.office();
		walk.agencies.agency(office);
		for (String list : List.of("agencies", "areas")) {
			JsonNode items = JSON.readTree(open("/api/v1/" + list + "?area=" + office.region()).getContentAsByteArray())
				.path(list);
			for (String ending : List.of(".csv", ".xlsx")) {
				List<SheetRow> rows = rows("/data/" + list + ending + "?area=" + office.region());
				assertThat(rows).as(list + ending).hasSize(items.size() + 1).hasSizeGreaterThan(1);
				for (int i = 0; i < items.size(); i++) {
					Map<String, String> values = values(rows.getFirst().cells(), rows.get(i + 1));
					values.values().removeIf(String::isEmpty);
					Map<String, String> expected = new HashMap<>();
					items.path(i)
						.properties()
						.forEach((field) -> expected.put(field.getKey(), field.getValue().asString()));
					assertThat(values).isEqualTo(expected);
				}
			}
		}
		assertThat(open("/data/agencies.csv?area=000001").getStatus()).isEqualTo(400);
	}

	@Test
	void refuseAYearThatIsNone() throws Exception {
		MockHttpServletResponse refused = open("/data/reports.csv?year=x");
		assertThat(refused.getStatus()).isEqualTo(400);
		assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("2025");
	}

	/** The columns that the dictionary explains, by table. */
	private Map<String, List<String>> explained() throws Exception {
		List<SheetRow> dictionary = rows("/data/dictionary.csv");
		assertThat(dictionary).allSatisfy((row) -> assertThat(row.cells()).hasSize(6).doesNotContain(""));
		Map<String, List<String>> explained = new HashMap<>();
		dictionary.subList(1, dictionary.size())
			.forEach((row) -> explained.computeIfAbsent(row.cell(0), (table) -> new ArrayList<>()).add(row.cell(1)));
		return explained;
	}

	private int compare(Map<String, String> values, ReportContent content) {
		Edition edition = this.editions.require(content.edition());
		Totals totals = Totals.of(edition, content);
		assertThat(values.get("title")).isEqualTo(content.title());
		assertThat(values.get("edition")).isEqualTo(content.edition());
		for (Cell cell : edition.allCells()) {
			assertThat(new BigDecimal(values.get(cell.code()))).as(cell.code())
				.isEqualByComparingTo(totals.counted(cell).orElse(BigDecimal.ZERO));
		}
		values.forEach((column, value) -> {
			if (column.contains(".") && edition.cell(column).isEmpty()) {
				assertThat(value).as(column).isEmpty();
			}
		});
		return edition.allCells().size();
	}

	private static Map<String, String> values(List<String> columns, SheetRow row) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			values.put(columns.get(i), (i < row.cells().size()) ? row.cells().get(i) : "");
		}
		return values;
	}

	private List<SheetRow> rows(String address) throws Exception {
		MockHttpServletResponse file = open(address);
		assertThat(file.getStatus()).as(address).isEqualTo(200);
		return SheetReader.read(file.getContentAsByteArray(), LIMITS);
	}

	private MockHttpServletResponse open(String address) throws Exception {
		return this.mvc.perform(get(address)).andReturn().getResponse();
	}

}
