package org.nianbao.rulebook;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.FiledText;
import org.nianbao.check.copy.Names;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for texts in the index, and reads those that are public. */
@Repository
class LikeTexts {

	/**
	 * A band that more texts have in common is an official wording; the newest are looked
	 * at.
	 */
	private static final int MOST_OF_A_BAND = 100;

	/** How many texts of other agencies are compared letter by letter. */
	private static final int MOST_OTHERS = 12;

	/** How many years back an agency's own reports are compared. */
	private static final int YEARS_BACK = 3;

	private final JdbcClient database;

	private final Editions editions;

	LikeTexts(JdbcClient database, Editions editions) {
		this.database = database;
		this.editions = editions;
	}

	/** The number of the newest text in the index; 0 if it is empty. */
	long newest() {
		return this.database.sql("SELECT coalesce(max(id), 0) FROM published_text").query(Long.class).single();
	}

	/**
	 * Texts that may be like one of a report: all of the agency's own of the years
	 * before, and those of other agencies, of its year or earlier, that have most bands
	 * in common with it.
	 * @return their numbers
	 */
	List<Long> candidates(ReportKey report, int[] bands) {
		return this.database.sql("""
				(SELECT id FROM published_text
				  WHERE agency_code = :agency AND year < :year AND year >= :year - :yearsBack)
				UNION ALL
				(SELECT t.id FROM unnest(CAST(:bands AS integer[])) AS own(band)
				  CROSS JOIN LATERAL (SELECT text_id FROM published_text_band b WHERE b.band = own.band
				    ORDER BY text_id DESC LIMIT :mostOfABand) AS same
				  JOIN published_text t ON t.id = same.text_id
				  WHERE t.agency_code <> :agency AND t.year <= :year
				  GROUP BY t.id ORDER BY count(*) DESC, t.id DESC LIMIT :mostOthers)
				""")
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("yearsBack", YEARS_BACK)
			.param("bands", bands)
			.param("mostOfABand", MOST_OF_A_BAND)
			.param("mostOthers", MOST_OTHERS)
			.query(Long.class)
			.list();
	}

	/** Texts by their numbers; one that is not public any more is missing. */
	Map<Long, PublicText> read(Collection<Long> numbers) {
		Map<Long, PublicText> texts = new HashMap<>();
		if (numbers.isEmpty()) {
			return texts;
		}
		this.database
			.sql("""
					SELECT t.id, t.section, t.agency_names, t.region_names, c.agency_code, c.year, c.scope, c.agency_name_zh,
					  c.agency_name_en, a.main_scope,
					  coalesce(a.supervising_office_code, a.code) AS office, p.content ->> 'edition' AS edition,
					  p.content -> 'narratives' ->> t.section AS body
					FROM published_text t JOIN current_publication c ON c.publication_id = t.publication_id
					  JOIN publication p ON p.id = t.publication_id JOIN agency a ON a.code = c.agency_code
					WHERE t.id = ANY(:numbers)
					""")
			.param("numbers", numbers.toArray(Long[]::new))
			.query((row) -> {
				texts.put(row.getLong("id"), text(row));
			});
		return texts;
	}

	/** The offices to which agencies file, by the agencies' codes. */
	Map<String, String> offices(Collection<String> agencies) {
		Map<String, String> offices = new HashMap<>();
		if (!agencies.isEmpty()) {
			this.database.sql(
					"SELECT code, coalesce(supervising_office_code, code) AS office FROM agency WHERE code = ANY(:codes)")
				.param("codes", agencies.toArray(String[]::new))
				.query((row) -> {
					offices.put(row.getString("code"), row.getString("office"));
				});
		}
		return offices;
	}

	private PublicText text(ResultSet row) throws SQLException {
		ReportKey key = new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
		String nameZh = row.getString("agency_name_zh");
		LocalizedText name = new LocalizedText(nameZh,
				Objects.requireNonNullElse(row.getString("agency_name_en"), nameZh));
		String section = row.getString("section");
		LocalizedText title = this.editions.require(row.getString("edition"))
			.section(section)
			.map(Section::title)
			.orElseGet(() -> LocalizedText.same(section));
		String address = key.address(ReportScope.valueOf(row.getString("main_scope"))) + "#section-" + section;
		Names names = Names.of(strings(row.getArray("agency_names")), strings(row.getArray("region_names")));
		return new PublicText(key.agency(), row.getString("office"),
				new FiledText(name, key.year(), title, address, names, row.getString("body"), null));
	}

	private static List<String> strings(Array array) throws SQLException {
		return List.of((String[]) array.getArray());
	}

	/**
	 * A text that anybody may read.
	 *
	 * @param agency the code of the agency whose report it is
	 * @param office the code of the office to which it files
	 * @param text the text
	 */
	record PublicText(String agency, String office, FiledText text) {

		/**
		 * The text as the report of an agency is compared with it.
		 * @param other the code of that agency
		 * @param itsOffice the code of the office to which it files; null if it is not
		 * known
		 */
		FiledText besideOneOf(String other, @Nullable String itsOffice) {
			if (this.agency.equals(other)) {
				return this.text.asOwn();
			}
			return this.office.equals(itsOffice) ? this.text.asColleague(this.agency) : this.text;
		}

	}

}
