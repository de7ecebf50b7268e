package org.nianbao.rulebook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.FiledText;
import org.nianbao.check.OnFile;
import org.nianbao.check.copy.Bands;
import org.nianbao.check.copy.Copy;
import org.nianbao.check.copy.MaskedText;
import org.nianbao.check.copy.Names;
import org.nianbao.content.ReportContent;
import org.nianbao.report.ReportKey;
import org.nianbao.report.TextEdit;
import org.nianbao.rulebook.LikeTexts.PublicText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Compares the narratives of reports with those that are public, and keeps what it finds
 * by the words that were compared: so it is worked out once, after a save, and the same
 * for everybody who looks, for the gate too, which has no time for it.
 */
@Service
class TextComparisons {

	private final JdbcClient database;

	private final LikeTexts texts;

	private final Filers filers;

	private final StoredCounts counts;

	TextComparisons(JdbcClient database, LikeTexts texts, Filers filers, StoredCounts counts) {
		this.database = database;
		this.texts = texts;
		this.filers = filers;
		this.counts = counts;
	}

	/**
	 * What is known of contents of reports; a section whose words were not compared is
	 * missing. Texts that are not public any more are left out.
	 */
	@Transactional(readOnly = true)
	public Map<ReportKey, OnFile> kept(Map<ReportKey, ReportContent> contents) {
		Map<Place, Kept> kept = keptOf(contents);
		Map<Long, PublicText> texts = this.texts
			.read(kept.values().stream().flatMap((comparison) -> comparison.found().stream()).distinct().toList());
		Map<String, String> offices = texts.isEmpty() ? Map.of()
				: this.texts.offices(contents.keySet().stream().map(ReportKey::agency).distinct().toList());
		Map<ReportKey, Map<String, List<FiledText>>> known = new HashMap<>();
		kept.forEach(
				(place, comparison) -> known.computeIfAbsent(place.report(), (report) -> new HashMap<>())
					.put(place.section(), comparison.found()
						.stream()
						.map(texts::get)
						.filter(Objects::nonNull)
						.map((text) -> text.besideOneOf(place.report().agency(), offices.get(place.report().agency())))
						.toList()));
		Map<ReportKey, OnFile> onFile = new HashMap<>();
		contents.keySet().forEach((report) -> onFile.put(report, new OnFile(known.getOrDefault(report, Map.of()))));
		return onFile;
	}

	/**
	 * Compares those sections of a content whose words were not compared yet, or not with
	 * all that is public by now. Within a transaction that only reads nothing is
	 * compared, since nothing could be kept.
	 */
	@Transactional
	public void compare(ReportKey report, ReportContent content) {
		if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
			return;
		}
		Map<Place, Kept> kept = keptOf(Map.of(report, content));
		long newest = this.texts.newest();
		List<Place> stale = places(report, content).stream()
			.filter((place) -> isStale(kept.get(place), newest))
			.toList();
		if (stale.isEmpty()) {
			return;
		}
		Names names = Names.of(this.filers.of(List.of(report.agency())).get(report.agency()));
		boolean another = false;
		for (Place place : stale) {
			MaskedText text = MaskedText.of(content.narrative(place.section()), names);
			List<Long> found = Copy.isComparable(text) ? find(report, text) : List.of();
			Kept before = kept.get(place);
			another |= before == null || !before.found().equals(found);
			keep(place, found, newest);
		}
		if (another) {
			this.counts.forget(List.of(report));
		}
	}

	private boolean isStale(@Nullable Kept kept, long newest) {
		return kept == null || kept.comparedUpTo() < newest
				|| this.texts.read(kept.found()).size() < kept.found().size();
	}

	/** What it is a copy of, with the agency's own texts that tell the rest apart. */
	private List<Long> find(ReportKey report, MaskedText text) {
		Map<Long, FiledText> candidates = new HashMap<>();
		String office = this.texts.offices(List.of(report.agency())).get(report.agency());
		this.texts.read(this.texts.candidates(report, Bands.of(text)))
			.forEach((number, candidate) -> candidates.put(number, candidate.besideOneOf(report.agency(), office)));
		List<FiledText> telling = Copy.telling(text, candidates.values());
		return candidates.keySet()
			.stream()
			.filter((number) -> telling.contains(candidates.get(number)))
			.sorted()
			.toList();
	}

	private void keep(Place place, List<Long> found, long newest) {
		this.database.sql("""
				WITH outdated AS (
				  DELETE FROM text_comparison WHERE agency_code = :agency AND year = :year AND scope = :scope
				    AND section = :section AND text_hash <> :hash AND NOT submitted
				    AND compared_at < clock_timestamp() - interval '1 day')
				INSERT INTO text_comparison (agency_code, year, scope, section, text_hash, compared_up_to, found)
				VALUES (:agency, :year, :scope, :section, :hash, :newest, :found)
				ON CONFLICT (agency_code, year, scope, section, text_hash) DO UPDATE
				SET compared_up_to = EXCLUDED.compared_up_to, found = EXCLUDED.found, compared_at = EXCLUDED.compared_at
				""")
			.param("agency", place.report().agency())
			.param("year", place.report().year().value())
			.param("scope", place.report().scope().name())
			.param("section", place.section())
			.param("hash", place.hash())
			.param("newest", newest)
			.param("found", found.toArray(Long[]::new))
			.update();
	}

	/** Keeps what is known of a content for good, since it is submitted like this. */
	@Transactional
	public void submitted(ReportKey report, ReportContent content) {
		this.database
			.sql("""
					UPDATE text_comparison SET submitted = true WHERE agency_code = :agency AND year = :year AND scope = :scope
					  AND text_hash = ANY(:hashes) AND NOT submitted
					""")
			.param("agency", report.agency())
			.param("year", report.year().value())
			.param("scope", report.scope().name())
			.param("hashes", places(report, content).stream().map(Place::hash).toArray(String[]::new))
			.update();
	}

	/**
	 * Has the submissions counted anew that were found to be like texts that are gone.
	 */
	@Transactional
	public void forget(Collection<Long> gone) {
		List<ReportKey> concerned = this.database
			.sql("SELECT DISTINCT agency_code, year, scope FROM text_comparison WHERE found && CAST(:gone AS bigint[])")
			.param("gone", gone.toArray(Long[]::new))
			.query((row, number) -> report(row))
			.list();
		this.counts.forget(concerned);
	}

	private Map<Place, Kept> keptOf(Map<ReportKey, ReportContent> contents) {
		List<Place> places = contents.entrySet()
			.stream()
			.flatMap((entry) -> places(entry.getKey(), entry.getValue()).stream())
			.toList();
		Map<Place, Kept> kept = new HashMap<>();
		this.database.sql("""
				SELECT agency_code, year, scope, section, text_hash, compared_up_to, found FROM text_comparison
				WHERE (agency_code, year, scope, section, text_hash) IN (SELECT * FROM unnest(
				  CAST(:agencies AS text[]), CAST(:years AS integer[]), CAST(:scopes AS text[]),
				  CAST(:sections AS text[]), CAST(:hashes AS text[])))
				""")
			.param("agencies", places.stream().map((place) -> place.report().agency()).toArray(String[]::new))
			.param("years", places.stream().map((place) -> place.report().year().value()).toArray(Integer[]::new))
			.param("scopes", places.stream().map((place) -> place.report().scope().name()).toArray(String[]::new))
			.param("sections", places.stream().map(Place::section).toArray(String[]::new))
			.param("hashes", places.stream().map(Place::hash).toArray(String[]::new))
			.query((row) -> {
				kept.put(new Place(report(row), row.getString("section"), row.getString("text_hash")), new Kept(
						row.getLong("compared_up_to"), Arrays.asList((Long[]) row.getArray("found").getArray())));
			});
		return kept;
	}

	private static ReportKey report(ResultSet row) throws SQLException {
		return new ReportKey(row.getString("agency_code"), new ReportYear(row.getInt("year")),
				ReportScope.valueOf(row.getString("scope")));
	}

	private static List<Place> places(ReportKey report, ReportContent content) {
		List<Place> places = new ArrayList<>();
		content.narratives().forEach((section, text) -> places.add(new Place(report, section, TextEdit.version(text))));
		return places;
	}

	/**
	 * Words of a report.
	 *
	 * @param report the report
	 * @param section the code of the section in which they stand
	 * @param hash the SHA-256 of the section's text
	 */
	private record Place(ReportKey report, String section, String hash) {
	}

	/**
	 * What is kept of a comparison.
	 *
	 * @param comparedUpTo the number of the newest text with which they were compared
	 * @param found the numbers of the texts that they are like
	 */
	private record Kept(long comparedUpTo, List<Long> found) {
	}

}
