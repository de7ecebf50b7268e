package org.nianbao.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Meaning;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.publication.PublicReportChanged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is searched in step with what is public. */
@Component
class SearchIndex {

	/** The total of a line of the table of disputes, and of the table of requests. */
	private static final Meaning RECEIVED = new Meaning("request.received", "applicant.all");

	private static final List<Meaning> SUITS_LOST = List.of(
			new Meaning("dispute.directLitigation", "outcome.corrected"),
			new Meaning("dispute.litigationAfterReconsideration", "outcome.corrected"));

	private final JdbcClient database;

	private final Editions editions;

	SearchIndex(JdbcClient database, Editions editions) {
		this.database = database;
		this.editions = editions;
	}

	/** Comes before listeners that lock what others wait for. */
	@EventListener
	@Order(1)
	@Transactional(propagation = Propagation.MANDATORY)
	void follow(PublicReportChanged change) {
		if (change.publication() == null) {
			this.database.sql("DELETE FROM searchable_report WHERE report_id = :report")
				.param("report", change.report())
				.update();
			return;
		}
		write(change.report(), change.publication());
	}

	/** Writes all reports into the index that are public. */
	void fill() {
		Map<Long, Long> publications = new TreeMap<>();
		this.database.sql("SELECT report_id, publication_id FROM current_publication").query((row) -> {
			publications.put(row.getLong("report_id"), row.getLong("publication_id"));
		});
		publications.forEach(this::write);
	}

	/**
	 * Writes one more report into the index, or what is public of it now.
	 * @param report its internal number
	 */
	private void write(long report, long publication) {
		SearchedText text = this.database
			.sql("SELECT agency_name_zh, agency_name_en, content FROM publication WHERE id = :publication")
			.param("publication", publication)
			.query((row, number) -> SearchedText.of(ContentJson.read(row.getString("content")), this.editions,
					row.getString("agency_name_zh"), row.getString("agency_name_en")))
			.single();
		this.database.sql("""
				INSERT INTO searchable_report (report_id, publication_id, agency_code, region_code, kind, edition, year,
				  scope, published_at, received, suits_lost, words, body)
				SELECT c.report_id, c.publication_id, c.agency_code, c.region_code, a.kind, :edition, c.year, c.scope,
				  p.published_at, :received, :suitsLost, array_to_tsvector(CAST(:words AS text[])), :body
				FROM current_publication c JOIN publication p ON p.id = c.publication_id
				  JOIN agency a ON a.code = c.agency_code
				WHERE c.report_id = :report
				ON CONFLICT (report_id) DO UPDATE SET publication_id = EXCLUDED.publication_id,
				  kind = EXCLUDED.kind, edition = EXCLUDED.edition, published_at = EXCLUDED.published_at,
				  received = EXCLUDED.received, suits_lost = EXCLUDED.suits_lost, words = EXCLUDED.words,
				  body = EXCLUDED.body
				""")
			.param("report", report)
			.param("edition", text.edition())
			.param("received", text.received())
			.param("suitsLost", text.suitsLost())
			.param("words", Words.of(text.body()).toArray(String[]::new))
			.param("body", text.body())
			.update();
	}

	/**
	 * What of a report is searched.
	 *
	 * @param edition its edition
	 * @param received how many requests were received; 0 if that is not known
	 * @param suitsLost in how many suits the agency was corrected
	 * @param body the agency's names, the title and all texts
	 */
	private record SearchedText(String edition, BigDecimal received, BigDecimal suitsLost, String body) {

		static SearchedText of(ReportContent content, Editions editions, String nameZh, @Nullable String nameEn) {
			Edition edition = editions.require(content.edition());
			Totals totals = Totals.of(edition, content);
			List<String> texts = new ArrayList<>();
			Stream.of(nameZh, nameEn, content.title(), content.preface())
				.filter((text) -> text != null && !text.isEmpty())
				.forEach(texts::add);
			for (Section section : edition.sections()) {
				texts.add(content.narrative(section.code()));
				section.tables().stream().map(Table::code).map(content::tableNote).forEach(texts::add);
			}
			texts.removeIf(String::isEmpty);
			return new SearchedText(edition.code(), sum(List.of(RECEIVED), edition, totals),
					sum(SUITS_LOST, edition, totals), Words.normal(String.join("\n", texts)));
		}

		private static BigDecimal sum(List<Meaning> meanings, Edition edition, Totals totals) {
			return meanings.stream()
				.flatMap((meaning) -> edition.cell(meaning).stream())
				.flatMap((cell) -> totals.counted(cell).stream())
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		}

	}

}
