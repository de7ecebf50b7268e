package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.nianbao.check.Filer;
import org.nianbao.check.copy.Bands;
import org.nianbao.check.copy.MaskedText;
import org.nianbao.check.copy.Names;
import org.nianbao.check.copy.Copy;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The index of the narratives of all public reports, by which near copies of them are
 * found. It holds no report that is not public, and no draft.
 */
@Service
class PublishedTexts {

	/** How many publications are looked through in one transaction. */
	private static final int BATCH = 100;

	private final JdbcClient database;

	private final Filers filers;

	PublishedTexts(JdbcClient database, Filers filers) {
		this.database = database;
		this.filers = filers;
	}

	/**
	 * Takes in some of the publications that are public and not in the index yet.
	 * @return how many; 0 if all of them are in it
	 */
	@Transactional
	public int takeIn() {
		List<Publication> publications = this.database.sql("""
				SELECT p.id, p.agency_code, p.agency_name_zh, p.year, p.content
				FROM current_publication c JOIN publication p ON p.id = c.publication_id
				WHERE NOT EXISTS (SELECT FROM indexed_publication i
				  WHERE i.publication_id = c.publication_id AND i.masking = :masking)
				ORDER BY p.id LIMIT :most
				""")
			.param("masking", MaskedText.VERSION)
			.param("most", BATCH)
			.query((row, number) -> new Publication(row.getLong("id"), row.getString("agency_code"),
					row.getString("agency_name_zh"), row.getInt("year"), ContentJson.read(row.getString("content"))))
			.list();
		Map<String, Filer> agencies = this.filers.of(publications.stream().map(Publication::agency).toList());
		for (Publication publication : publications) {
			takeIn(publication, Objects.requireNonNull(agencies.get(publication.agency()), publication.agency()));
		}
		return publications.size();
	}

	private void takeIn(Publication publication, Filer agency) {
		List<String> names = new ArrayList<>(agency.otherNames());
		names.add(agency.name());
		names.add(publication.name());
		List<String> regions = agency.regions().stream().map(Filer.Region::name).toList();
		Names masked = Names.of(names, regions);
		publication.content().narratives().forEach((section, body) -> {
			MaskedText text = MaskedText.of(body, masked);
			if (Copy.isComparable(text)) {
				add(publication, section, names, regions, Bands.of(text));
			}
		});
		this.database.sql("""
				INSERT INTO indexed_publication (publication_id, masking) VALUES (:publication, :masking)
				ON CONFLICT (publication_id) DO UPDATE SET masking = EXCLUDED.masking
				""").param("publication", publication.id()).param("masking", MaskedText.VERSION).update();
	}

	/** Adds a text, or gives the one that is there other bands. */
	private void add(Publication publication, String section, List<String> names, List<String> regions, int[] bands) {
		this.database.sql("""
				WITH before AS (
				  SELECT id, bands FROM published_text WHERE publication_id = :publication AND section = :section),
				gone AS (
				  DELETE FROM published_text_band b USING before
				  WHERE b.text_id = before.id AND b.band = ANY(before.bands) AND b.band <> ALL(:bands)),
				now AS (
				  INSERT INTO published_text
				    (publication_id, section, agency_code, year, agency_names, region_names, bands)
				  VALUES (:publication, :section, :agency, :year, :names, :regions, :bands)
				  ON CONFLICT (publication_id, section) DO UPDATE SET agency_names = EXCLUDED.agency_names,
				    region_names = EXCLUDED.region_names, bands = EXCLUDED.bands
				  RETURNING id)
				INSERT INTO published_text_band (band, text_id)
				SELECT DISTINCT band, now.id FROM now, unnest(CAST(:bands AS integer[])) AS band
				ON CONFLICT DO NOTHING
				""")
			.param("publication", publication.id())
			.param("section", section)
			.param("agency", publication.agency())
			.param("year", publication.year())
			.param("names", names.toArray(String[]::new))
			.param("regions", regions.toArray(String[]::new))
			.param("bands", bands)
			.update();
	}

	/**
	 * Takes out what is not public any more, or was corrected.
	 * @return the texts that are gone
	 */
	@Transactional
	public List<Long> takeOut() {
		return this.database
			.sql("""
					WITH publications AS (
					  DELETE FROM indexed_publication i WHERE NOT EXISTS (
					    SELECT FROM current_publication c WHERE c.publication_id = i.publication_id)
					  RETURNING publication_id),
					texts AS (
					  DELETE FROM published_text t USING publications p WHERE t.publication_id = p.publication_id
					  RETURNING id, bands),
					bands AS (
					  DELETE FROM published_text_band b USING texts WHERE b.text_id = texts.id AND b.band = ANY(texts.bands))
					SELECT id FROM texts ORDER BY id
					""")
			.query(Long.class)
			.list();
	}

	private record Publication(long id, String agency, String name, int year, ReportContent content) {
	}

}
