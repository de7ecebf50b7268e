package org.nianbao.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.nianbao.agency.AgencyKind;
import org.nianbao.check.copy.InventedTexts;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Cell;
import org.nianbao.format.CellType.Kind;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Meaning;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A country of invented regions and agencies of which any number has published the report
 * of one year. One report is published by the acts that people do; the others are written
 * as publishing writes them, many at once. The same number gives the same reports.
 */
final class ManyReports {

	static final ReportYear YEAR = new ReportYear(2025);

	/** The country. */
	static final String COUNTRY = "100000";

	/** By what reports are told apart that nobody published. */
	private static final String COPY = "COPY";

	private static final int PROVINCES = 30;

	private static final int CITIES = 10;

	private static final int COUNTIES = 9;

	private static final int BATCH = 500;

	private static final int PARAGRAPHS = 2000;

	private static final int PARAGRAPHS_PER_REPORT = 12;

	private static final int TEMPLATES = 400;

	private static final int FILLED_CELLS = 24;

	private static final int RARE_WORDS = 20_000;

	/** Numbers that follow each other would choose alike. */
	private static final long SCATTERED = 0x9E3779B97F4A7C15L;

	private static final List<String> NAMES = List.of("水务局", "财政局", "教育局", "自然资源局", "市场监督管理局", "卫生健康委员会", "司法局", "民政局",
			"人力资源和社会保障局", "交通运输局", "农业农村局", "文化和旅游局", "应急管理局", "审计局", "统计局", "医疗保障局", "林业局", "信访局", "人民政府", "城市管理局");

	private static final String SYLLABLES = "青白红玉金银松柏梅兰竹石山河湖海江溪川泉云雨雪霜风林木桥店镇集洲湾岭坡原岗坪沟口塘堰渡港屯寨堡关营庄";

	private final JdbcClient database;

	private final TransactionTemplate transactions;

	private final Edition edition;

	private final Random random = new Random(44);

	private final List<Paragraph> paragraphs = new ArrayList<>();

	private final List<Template> templates = new ArrayList<>();

	private final List<String> rareWords = new ArrayList<>();

	private final long model;

	private int made;

	ManyReports(ApplicationContext application) {
		this.database = application.getBean(JdbcClient.class);
		this.transactions = application.getBean(TransactionTemplate.class);
		this.edition = application.getBean(Editions.class).ofYear(YEAR).orElseThrow();
		Optional<Long> kept = this.database.sql("SELECT revision_id FROM publication WHERE receipt_number <> :copy")
			.param("copy", COPY)
			.query(Long.class)
			.optional();
		this.model = kept.orElseGet(() -> {
			ReportWalk walk = new ReportWalk(application);
			ReportKey key = walk.newKey();
			addRegions();
			return walk.published(new ReportKey(key.agency(), YEAR, ReportScope.OWN));
		});
		this.made = this.database.sql("SELECT count(*) FROM publication WHERE receipt_number = :copy")
			.param("copy", COPY)
			.query(Integer.class)
			.single();
		inventTexts();
		inventFigures();
	}

	/** A word that few reports have. */
	String rareWord(int number) {
		return this.rareWords.get(number % Math.max(1, Math.min(this.rareWords.size(), this.made / 5)));
	}

	/** The name of a county, which all its agencies have in theirs. */
	static String county(int number) {
		int county = number % (PROVINCES * CITIES * COUNTIES);
		int length = SYLLABLES.length();
		return "" + SYLLABLES.charAt(county % length) + SYLLABLES.charAt(county / length % length) + "县";
	}

	/** The code of that county. */
	static String countyCode(int number) {
		int county = number % (PROVINCES * CITIES * COUNTIES);
		return "%02d%02d%02d".formatted(11 + county / (CITIES * COUNTIES), 1 + county / COUNTIES % CITIES,
				1 + county % COUNTIES);
	}

	/** The code of the agency whose report is that one of those that there are. */
	String agency(int number) {
		return agencyCode(number % this.made);
	}

	private static String agencyCode(int number) {
		return countyCode(number) + '-' + "%03d".formatted(1 + number / (PROVINCES * CITIES * COUNTIES));
	}

	/** How many reports there are. */
	int size() {
		return this.made;
	}

	/** Adds reports until there are so many, and says how long it took. */
	void growTo(int reports) {
		if (reports == this.made) {
			return;
		}
		long begun = System.nanoTime();
		List<String> indexes = dropIndexes();
		while (this.made < reports) {
			int count = Math.min(BATCH, reports - this.made);
			add(count);
			this.made += count;
		}
		this.transactions.executeWithoutResult((transaction) -> {
			this.database.sql("SET LOCAL maintenance_work_mem = '512MB'").update();
			indexes.forEach((index) -> this.database.sql(index).update());
		});
		this.database.sql("SELECT settle_all_sums()").query().listOfRows();
		this.database.sql("VACUUM ANALYZE").update();
		System.out.printf("%d reports after %d s, the database takes %s%n", this.made,
				TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun),
				this.database.sql("SELECT pg_size_pretty(pg_database_size(current_database()))")
					.query(String.class)
					.single());
	}

	/** Large indexes are made anew in one go; gives the statements that do it. */
	private List<String> dropIndexes() {
		List<String> indexes = List.of("searchable_report_by_words", "published_figure_by_cell");
		List<String> statements = new ArrayList<>();
		for (String index : indexes) {
			statements.add(this.database.sql("SELECT indexdef FROM pg_indexes WHERE indexname = :index")
				.param("index", index)
				.query(String.class)
				.single());
			this.database.sql("DROP INDEX " + index).update();
		}
		return statements;
	}

	private void addRegions() {
		this.database
			.sql("""
					INSERT INTO region (code, name_zh, name_en, parent_code, level) VALUES ('100000', '大青国', 'Daqing', NULL, 'NATION')
					""")
			.update();
		this.database.sql("""
				INSERT INTO region (code, name_zh, name_en, parent_code, level)
				SELECT (10 + p) || '0000', '第' || p || '省', 'Province ' || p, '100000', 'PROVINCE'
				FROM generate_series(1, :provinces) p
				""").param("provinces", PROVINCES).update();
		this.database.sql("""
				INSERT INTO region (code, name_zh, name_en, parent_code, level)
				SELECT (10 + p) || to_char(c, 'FM00') || '00', '第' || c || '市', 'City ' || c, (10 + p) || '0000', 'CITY'
				FROM generate_series(1, :provinces) p, generate_series(1, :cities) c
				""").param("provinces", PROVINCES).param("cities", CITIES).update();
		List<String> codes = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int county = 0; county < PROVINCES * CITIES * COUNTIES; county++) {
			codes.add(countyCode(county));
			names.add(county(county));
		}
		this.database.sql("""
				INSERT INTO region (code, name_zh, name_en, parent_code, level)
				SELECT code, name, 'County ' || code, left(code, 4) || '00', 'COUNTY'
				FROM unnest(CAST(:codes AS text[]), CAST(:names AS text[])) AS given (code, name)
				""").param("codes", codes.toArray(String[]::new)).param("names", names.toArray(String[]::new)).update();
	}

	/** Paragraphs of common and less common words, with what each adds to the index. */
	private void inventTexts() {
		InventedTexts texts = new InventedTexts(44);
		List<String> words = new ArrayList<>();
		for (int i = 0; i < RARE_WORDS; i++) {
			words.add(character() + character());
		}
		for (int i = 0; i < PARAGRAPHS; i++) {
			String text = texts.sentence() + "加强" + zipf(words) + "管理，推进" + zipf(words) + zipf(words) + "公开，完善"
					+ zipf(words) + "机制。" + texts.sentence() + "落实" + zipf(words) + "和" + zipf(words) + "责任，开展"
					+ zipf(words) + "检查。";
			this.paragraphs.add(new Paragraph(text, Words.of(text)));
		}
		Set<String> rare = new HashSet<>();
		while (rare.size() < RARE_WORDS) {
			rare.add(character() + character() + character());
		}
		this.rareWords.addAll(new TreeSet<>(rare));
	}

	private String character() {
		return Character.toString(0x4e00 + this.random.nextInt(0x2000));
	}

	/** Few words are frequent, and many are rare. */
	private String zipf(List<String> words) {
		return words.get((int) Math.pow(words.size(), this.random.nextDouble()) - 1);
	}

	private void inventFigures() {
		List<Cell> cells = this.edition.enteredCells();
		for (int i = 0; i < TEMPLATES; i++) {
			ReportContent content = ReportContent.blank(this.edition, YEAR, ReportScope.OWN, "");
			content = content.withCells((filled) -> {
				cells.forEach((cell) -> filled.put(cell.code(), CellValue.of(0)));
				for (int n = 0; n < FILLED_CELLS; n++) {
					Cell cell = cells.get(this.random.nextInt(cells.size()));
					int value = this.random.nextInt((this.random.nextInt(10) == 0) ? 5000 : 12);
					filled.put(cell.code(), new CellValue.Figure((cell.type().kind() == Kind.MONEY)
							? BigDecimal.valueOf(value, 2) : BigDecimal.valueOf(value), null));
				}
				return filled;
			});
			this.templates.add(Template.of(this.edition, content));
		}
	}

	private void add(int count) {
		Rows rows = new Rows(count);
		for (int i = 0; i < count; i++) {
			int number = this.made + i;
			rows.add(i, report(number));
		}
		List<Long> publications = this.database
			.sql("""
					WITH given AS (
					  SELECT * FROM unnest(CAST(:agencies AS text[]), CAST(:regions AS text[]), CAST(:names AS text[]),
					    CAST(:kinds AS text[]), CAST(:contents AS text[]), CAST(:received AS numeric[]), CAST(:lost AS numeric[]),
					    CAST(:words AS text[]), CAST(:bodies AS text[]))
					    AS g (agency, region, name, kind, content, received, lost, words, body)),
					agencies AS (
					  INSERT INTO agency (code, region_code, name_zh, kind) SELECT agency, region, name, kind FROM given),
					reports AS (
					  INSERT INTO report (agency_code, year, scope) SELECT agency, :year, 'OWN' FROM given
					  RETURNING id, agency_code),
					revisions AS (
					  INSERT INTO revision (report_id, number, edition, state, created_at, created_by, created_by_name)
					  SELECT r.id, 1, t.edition, 'PUBLISHED', t.created_at, t.created_by, t.created_by_name
					  FROM reports r, revision t WHERE t.id = :model RETURNING id, report_id),
					publications AS (
					  INSERT INTO publication (report_id, revision_id, submission_id, agency_code, agency_name_zh, year, scope,
					    revision_number, content, content_hash, receipt_number, received_at, published_at, published_by,
					    published_by_name)
					  SELECT r.id, v.id, t.submission_id, r.agency_code, g.name, :year, 'OWN', 1, CAST(g.content AS jsonb),
					    t.content_hash, :copy, t.received_at, t.published_at + r.id * interval '1 second', t.published_by,
					    t.published_by_name
					  FROM reports r JOIN revisions v ON v.report_id = r.id JOIN given g ON g.agency = r.agency_code,
					    publication t
					  WHERE t.revision_id = :model RETURNING id, report_id, agency_code, published_at),
					current AS (
					  INSERT INTO current_publication
					    (report_id, publication_id, agency_code, agency_name_zh, region_code, year, scope)
					  SELECT p.report_id, p.id, p.agency_code, g.name, g.region, :year, 'OWN'
					  FROM publications p JOIN given g ON g.agency = p.agency_code),
					searchable AS (
					  INSERT INTO searchable_report (report_id, publication_id, agency_code, region_code, kind, edition, year,
					    scope, published_at, received, suits_lost, words, body)
					  SELECT p.report_id, p.id, g.agency, g.region, g.kind, :edition, :year, 'OWN', p.published_at, g.received,
					    g.lost, array_to_tsvector(string_to_array(g.words, ' ')), g.body
					  FROM publications p JOIN given g ON g.agency = p.agency_code)
					SELECT p.id FROM publications p ORDER BY p.agency_code
					""")
			.param("agencies", rows.agencies)
			.param("regions", rows.regions)
			.param("names", rows.names)
			.param("kinds", rows.kinds)
			.param("contents", rows.contents)
			.param("received", rows.received)
			.param("lost", rows.lost)
			.param("words", rows.words)
			.param("bodies", rows.bodies)
			.param("year", YEAR.value())
			.param("edition", this.edition.code())
			.param("model", this.model)
			.param("copy", COPY)
			.query(Long.class)
			.list();
		addFigures(publications, rows);
	}

	private void addFigures(List<Long> publications, Rows rows) {
		// Both in the order of the agencies' codes.
		Integer[] order = new Integer[publications.size()];
		Arrays.setAll(order, (i) -> i);
		Arrays.sort(order, (one, other) -> rows.agencies[one].compareTo(rows.agencies[other]));
		List<Long> numbers = new ArrayList<>();
		List<String> agencies = new ArrayList<>();
		List<String> cells = new ArrayList<>();
		List<BigDecimal> values = new ArrayList<>();
		for (int i = 0; i < order.length; i++) {
			int row = order[i];
			long publication = publications.get(i);
			Objects.requireNonNull(rows.templates[row]).figures().forEach((cell, value) -> {
				numbers.add(publication);
				agencies.add(rows.agencies[row]);
				cells.add(cell);
				values.add(value);
			});
		}
		this.database.sql("""
				INSERT INTO published_figure (publication_id, agency_code, year, scope, cell, value)
				SELECT publication, agency, :year, 'OWN', cell, value
				FROM unnest(CAST(:numbers AS bigint[]), CAST(:agencies AS text[]), CAST(:cells AS text[]),
				  CAST(:values AS numeric[])) AS given (publication, agency, cell, value)
				""")
			.param("year", YEAR.value())
			.param("numbers", numbers.toArray(Long[]::new))
			.param("agencies", agencies.toArray(String[]::new))
			.param("cells", cells.toArray(String[]::new))
			.param("values", values.toArray(BigDecimal[]::new))
			.update();
	}

	private Made report(int number) {
		int counties = PROVINCES * CITIES * COUNTIES;
		int serial = 1 + number / counties;
		String region = countyCode(number);
		String name = county(number) + NAMES.get(serial % NAMES.size())
				+ ((serial > NAMES.size()) ? "第" + serial + "分局" : "");
		AgencyKind kind = AgencyKind.values()[(serial * 7 + number) % AgencyKind.values().length];
		Random choice = new Random(number * SCATTERED);
		Template template = this.templates.get(choice.nextInt(this.templates.size()));
		String rare = this.rareWords.get(number / 5 % this.rareWords.size());
		Set<String> words = new HashSet<>();
		List<String> texts = new ArrayList<>();
		String title = this.edition.reportTitle(name, YEAR, Locale.CHINESE);
		for (int i = 0; i < PARAGRAPHS_PER_REPORT; i++) {
			Paragraph paragraph = this.paragraphs.get(choice.nextInt(this.paragraphs.size()));
			texts.add(paragraph.text());
			words.addAll(paragraph.words());
		}
		String last = "办理" + rare + "事项" + (number % 1000) + "件。";
		texts.add(last);
		words.addAll(Words.of(name + '\n' + title + '\n' + last));
		int half = texts.size() / 2;
		ReportContent content = template.content()
			.withNarrative("overview", String.join("\n", texts.subList(0, half)))
			.withNarrative("problems", String.join("\n", texts.subList(half, texts.size())));
		ReportContent titled = new ReportContent(content.edition(), YEAR, content.scope(), title, "", "", "",
				content.narratives(), content.cells(), Map.of(), content.signature());
		return new Made(agencyCode(number), region, name, kind, titled, template, words,
				name + '\n' + title + '\n' + String.join("\n", texts));
	}

	/**
	 * A paragraph.
	 *
	 * @param words under what it is found
	 */
	private record Paragraph(String text, Set<String> words) {
	}

	/**
	 * Figures that many reports have.
	 *
	 * @param figures what each cell counts; a cell that counts 0 is missing
	 */
	private record Template(ReportContent content, Map<String, BigDecimal> figures, BigDecimal received,
			BigDecimal lost) {

		static Template of(Edition edition, ReportContent content) {
			Totals totals = Totals.of(edition, content);
			Map<String, BigDecimal> figures = new LinkedHashMap<>();
			for (Cell cell : edition.allCells()) {
				totals.counted(cell)
					.filter((value) -> value.signum() != 0)
					.ifPresent((value) -> figures.put(cell.code(), value));
			}
			BigDecimal received = value(edition, totals, "request.received", "applicant.all");
			BigDecimal lost = value(edition, totals, "dispute.directLitigation", "outcome.corrected")
				.add(value(edition, totals, "dispute.litigationAfterReconsideration", "outcome.corrected"));
			return new Template(content, figures, received, lost);
		}

		private static BigDecimal value(Edition edition, Totals totals, String row, String column) {
			return totals.counted(edition.cell(new Meaning(row, column)).orElseThrow()).orElse(BigDecimal.ZERO);
		}

	}

	/** A report that was made up. */
	private record Made(String agency, String region, String name, AgencyKind kind, ReportContent content,
			Template template, Set<String> words, String body) {
	}

	/** Many of them, column by column. */
	private static final class Rows {

		private final String[] agencies;

		private final String[] regions;

		private final String[] names;

		private final String[] kinds;

		private final String[] contents;

		private final BigDecimal[] received;

		private final BigDecimal[] lost;

		private final String[] words;

		private final String[] bodies;

		private final Template[] templates;

		Rows(int count) {
			this.agencies = new String[count];
			this.regions = new String[count];
			this.names = new String[count];
			this.kinds = new String[count];
			this.contents = new String[count];
			this.received = new BigDecimal[count];
			this.lost = new BigDecimal[count];
			this.words = new String[count];
			this.bodies = new String[count];
			this.templates = new Template[count];
		}

		void add(int row, Made report) {
			this.agencies[row] = report.agency();
			this.regions[row] = report.region();
			this.names[row] = report.name();
			this.kinds[row] = report.kind().name();
			this.contents[row] = ContentJson.write(report.content());
			this.received[row] = report.template().received();
			this.lost[row] = report.template().lost();
			this.words[row] = String.join(" ", report.words());
			this.bodies[row] = report.body();
			this.templates[row] = report.template();
		}

	}

}
