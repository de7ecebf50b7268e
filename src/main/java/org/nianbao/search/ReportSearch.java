package org.nianbao.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.publication.PublishedListing;
import org.nianbao.publication.PublishedReports;
import org.nianbao.search.ReportRows.Part;
import org.nianbao.search.ReportRows.Row;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds published reports. */
@Service
@Transactional(readOnly = true)
public class ReportSearch {

	/** How many reports are counted and can be leafed through. */
	public static final int MOST = 1000;

	/** What is counted, and one more. */
	private static final Part COUNTED = new Part(false, null, MOST + 1);

	private static final int MOST_AGENCIES = 6;

	private static final int MOST_AGENCIES_FOR_REPORTS = 200;

	private static final int MOST_AGENCIES_BESIDE_WORDS = 1000;

	private final JdbcClient database;

	private final ReportRows rows;

	private final PublishedReports reports;

	private final AgencyNames names;

	ReportSearch(JdbcClient database, ReportRows rows, PublishedReports reports, AgencyNames names) {
		this.database = database;
		this.rows = rows;
		this.reports = reports;
		this.names = names;
	}

	/**
	 * Looks for reports. Where no report has the words, those of the agencies are found
	 * whose names are abbreviated or mistyped like that; initials may stand beside words,
	 * which the reports of these agencies then have.
	 * @param offset how many of the first reports to leave out
	 * @param limit how many reports to give at most
	 */
	public SearchResults find(SearchQuery query, int offset, int limit) {
		Wanted wanted = Wanted.of(query.text(), query.wholeWords());
		if (!query.text().isBlank() && wanted.isEmpty()) {
			return new SearchResults(List.of(), 0, false, List.of(), false);
		}
		List<Row> rows = this.rows.find(query, wanted, List.of(), COUNTED);
		boolean byNames = rows.isEmpty() && !wanted.isEmpty();
		Meant meant = byNames ? meant(query.text(), wanted)
				: new Meant(wanted.isEmpty() ? List.of() : this.names.find(query.text(), MOST_AGENCIES, false), wanted);
		List<NamedAgency> agencies = meant.agencies();
		if (byNames && !agencies.isEmpty()) {
			rows = this.rows.find(query, meant.words(), codes(agencies), COUNTED);
		}
		List<Row> page = rows.subList(Math.min(offset, Math.min(rows.size(), MOST)),
				Math.min(offset + limit, Math.min(rows.size(), MOST)));
		return new SearchResults(found(page, meant.words()), Math.min(rows.size(), MOST), rows.size() > MOST,
				agencies.subList(0, Math.min(agencies.size(), MOST_AGENCIES)),
				meant.words().isEmpty() && byNames && !rows.isEmpty());
	}

	/** What words that no report has together may mean. */
	private Meant meant(String text, Wanted wanted) {
		List<NamedAgency> named = this.names.find(text, MOST_AGENCIES_FOR_REPORTS, true);
		Wanted words = wanted.withoutInitials();
		if (!named.isEmpty() || words.isEmpty()) {
			return new Meant(named, Wanted.nothing());
		}
		return new Meant(this.names.find(wanted.initials(), MOST_AGENCIES_BESIDE_WORDS, false), words);
	}

	/**
	 * The same reports one after the other, as many as there are.
	 * @param after the place after which the list begins; null for its beginning
	 * @param most how many at most
	 */
	public List<ListedReport> list(SearchQuery query, @Nullable SearchPosition after, int most) {
		Wanted wanted = Wanted.of(query.text(), query.wholeWords());
		if (!query.text().isBlank() && wanted.isEmpty()) {
			return List.of();
		}
		List<Row> rows = this.rows.find(query, wanted, List.of(), new Part(true, after, most));
		boolean beyondTheEnd = rows.isEmpty() && after != null
				&& !this.rows.find(query, wanted, List.of(), new Part(false, null, 1)).isEmpty();
		if (rows.isEmpty() && !wanted.isEmpty() && !beyondTheEnd) {
			Meant meant = meant(query.text(), wanted);
			rows = meant.agencies().isEmpty() ? rows
					: this.rows.find(query, meant.words(), codes(meant.agencies()), new Part(true, after, most));
		}
		return rows.stream()
			.map((row) -> new ListedReport(row.publication(), new SearchPosition(row.position())))
			.toList();
	}

	private static List<String> codes(List<NamedAgency> agencies) {
		return agencies.stream().map(NamedAgency::code).toList();
	}

	private List<FoundReport> found(List<Row> rows, Wanted wanted) {
		List<Long> numbers = rows.stream().map(Row::report).toList();
		Map<Long, PublishedListing> listings = this.reports.listings(numbers);
		Map<Long, String> bodies = wanted.isEmpty() ? Map.of() : bodies(numbers);
		List<FoundReport> found = new ArrayList<>();
		for (Row row : rows) {
			PublishedListing listing = listings.get(row.report());
			if (listing != null) {
				found.add(new FoundReport(listing, row.received(), row.figure(),
						Excerpts.of(bodies.getOrDefault(row.report(), ""), wanted)));
			}
		}
		return found;
	}

	private Map<Long, String> bodies(List<Long> numbers) {
		Map<Long, String> bodies = new HashMap<>();
		this.database.sql("SELECT report_id, body FROM searchable_report WHERE report_id = ANY(:numbers)")
			.param("numbers", numbers.toArray(Long[]::new))
			.query((row) -> {
				bodies.put(row.getLong("report_id"), row.getString("body"));
			});
		return bodies;
	}

	/**
	 * What is meant by what was written.
	 *
	 * @param agencies the agencies that are named; empty if none is
	 * @param words the words that their reports have; nothing for any
	 */
	private record Meant(List<NamedAgency> agencies, Wanted words) {
	}

}
