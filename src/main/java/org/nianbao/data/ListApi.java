package org.nianbao.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.Succession;
import org.nianbao.agency.Successions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.search.ListedReport;
import org.nianbao.search.ReportSearch;
import org.nianbao.search.SearchAddress;
import org.nianbao.search.SearchOrder;
import org.nianbao.search.SearchPosition;
import org.nianbao.search.SearchQuery;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists of reports, agencies and areas for programs. A value that can't be meant is
 * refused, so that no program takes everything for what it asked for.
 */
@RestController
class ListApi {

	static final String API = "/api/v1";

	private static final CacheControl REVALIDATED = CacheControl.noCache().cachePublic();

	private final PublishedCatalogue catalogue;

	private final AgencyRegister agencies;

	private final DirectoryItems directory;

	private final Successions successions;

	private final ReportSearch search;

	private final StrictQueries queries;

	private final ReportItems items;

	private final MessageSource messages;

	ListApi(PublishedCatalogue catalogue, AgencyRegister agencies, DirectoryItems directory, Successions successions,
			ReportSearch search, StrictQueries queries, ReportItems items, MessageSource messages) {
		this.catalogue = catalogue;
		this.agencies = agencies;
		this.directory = directory;
		this.successions = successions;
		this.search = search;
		this.queries = queries;
		this.items = items;
		this.messages = messages;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(API + "/reports")
	ResponseEntity<Object> reports(@ModelAttribute SearchAddress asked, @ModelAttribute ReportQuery wanted,
			HttpServletRequest request) {
		SearchQuery query = this.queries.search(asked, request, ReportQuery.PARAMETERS);
		Fields fields = Fields.read(wanted.fields(), ReportItems.FIELDS);
		List<String> cells = this.queries.cells(wanted.cells());
		int limit = Listing.limit(wanted.limit());
		List<ListedReport> found = this.search.list(query, position(wanted.cursor(), query.order()), limit + 1);
		Map<Long, Map<String, Object>> items = this.items
			.of(this.catalogue.of(found.stream().map(ListedReport::publication).toList()), cells);
		return answer(Listing.of("reports", found, limit,
				(report) -> fields.of(items.getOrDefault(report.publication(), Map.of())),
				(report) -> new Cursor(report.position().values())));
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(API + "/agencies")
	ResponseEntity<Object> agencies(@RequestParam @Nullable String area, @RequestParam @Nullable String name,
			@RequestParam @Nullable String fields, @RequestParam @Nullable String limit,
			@RequestParam @Nullable String cursor, HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("area", "name", "fields", "limit", "cursor"));
		Fields wanted = Fields.read(fields, DirectoryItems.AGENCY_FIELDS);
		int most = Listing.limit(limit);
		List<Map<String, Object>> found = this.directory.agencies(area, name, Cursor.readCode(cursor), most + 1);
		return answer(Listing.of("agencies", found, most, wanted::of, (agency) -> cursor(agency, "agency")));
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(API + "/agencies/{agency}")
	ResponseEntity<Object> agency(@PathVariable String agency, HttpServletRequest request) {
		Optional<Agency> found = this.agencies.find(agency);
		if (found.isEmpty()) {
			Locale locale = request.getLocale();
			return problem(HttpStatus.NOT_FOUND, this.messages.getMessage("data.noAgency.title", null, locale),
					this.messages.getMessage("data.noAgency.text", new Object[] { agency }, locale));
		}
		Map<String, Object> answer = DirectoryItems.of(found.get());
		answer.put("formerNames", this.agencies.formerNames(agency).stream().map((name) -> {
			Map<String, Object> former = new LinkedHashMap<>();
			former.put("name", name.nameZh());
			DirectoryItems.put(former, "nameEn", name.nameEn());
			DirectoryItems.put(former, "validFrom", name.validFrom());
			former.put("validUntil", name.validUntil().toString());
			return former;
		}).toList());
		List<Succession> noted = this.successions.of(agency);
		answer.put("predecessors",
				noted.stream().map(Succession::predecessor).filter((other) -> !other.equals(agency)).toList());
		answer.put("successors",
				noted.stream().map(Succession::successor).filter((other) -> !other.equals(agency)).toList());
		answer.put("reports",
				List.copyOf(this.items
					.of(this.catalogue.of(this.search.list(SearchQuery.ALL.ofAgency(agency), null, Listing.MOST)
						.stream()
						.map(ListedReport::publication)
						.toList()), List.of())
					.values()));
		return answer(answer);
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(API + "/areas")
	ResponseEntity<Object> areas(@RequestParam @Nullable String area, @RequestParam @Nullable String fields,
			@RequestParam @Nullable String limit, @RequestParam @Nullable String cursor, HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("area", "fields", "limit", "cursor"));
		Fields wanted = Fields.read(fields, DirectoryItems.AREA_FIELDS);
		int most = Listing.limit(limit);
		List<Map<String, Object>> found = this.directory.areas(area, Cursor.readCode(cursor), most + 1);
		return answer(Listing.of("areas", found, most, wanted::of, (region) -> cursor(region, "area")));
	}

	private static Cursor cursor(Map<String, Object> item, String field) {
		return new Cursor(List.of(item.getOrDefault(field, "").toString()));
	}

	private static @Nullable SearchPosition position(@Nullable String cursor, SearchOrder order) {
		Cursor after = Cursor.read(cursor);
		return (after == null) ? null
				: SearchPosition.of(order, after.parts()).orElseThrow(() -> new BadQueryException("cursor"));
	}

	private static ResponseEntity<Object> answer(Object body) {
		return ResponseEntity.ok().cacheControl(REVALIDATED).body(body);
	}

	private static ResponseEntity<Object> problem(HttpStatus status, String title, String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setTitle(title);
		return ResponseEntity.status(status).cacheControl(REVALIDATED).body(problem);
	}

}
