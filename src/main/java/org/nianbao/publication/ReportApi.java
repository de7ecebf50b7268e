package org.nianbao.publication;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.format.Editions;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublicationLookup.NotPublished;
import org.nianbao.publication.PublicationLookup.TakenDown;
import org.nianbao.publication.ReportAnswer.AnsweredReason;
import org.nianbao.report.ReportKey;
import org.nianbao.rulebook.SubmittedReasons;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Published reports for programs: below {@code /api/v1/reports}, and the same beside each
 * report's page as {@code .json}. Without a scope it is the agency's main one.
 */
@RestController
class ReportApi {

	private static final String REPORT = "/{agency}/{year}";

	private static final String SCOPE = REPORT + "/{scope:own|level|area|system}";

	private static final String REVISION = "/revisions/{revision}";

	private static final String API = "/api/v1/reports";

	private static final String BESIDE_PAGE = "/reports";

	/** A report may be corrected or taken down at any time, so caches ask each time. */
	private static final CacheControl REVALIDATED = CacheControl.noCache().cachePublic();

	private final PublishedReports reports;

	private final SubmittedReasons reasons;

	private final AgencyRegister agencies;

	private final Editions editions;

	private final MessageSource messages;

	ReportApi(PublishedReports reports, SubmittedReasons reasons, AgencyRegister agencies, Editions editions,
			MessageSource messages) {
		this.reports = reports;
		this.reasons = reasons;
		this.agencies = agencies;
		this.editions = editions;
		this.messages = messages;
	}

	@Kept(Until.ITS_AGENCY_CHANGES)
	@GetMapping({ API + REPORT, API + SCOPE, API + REPORT + REVISION, API + SCOPE + REVISION,
			BESIDE_PAGE + REPORT + ".json", BESIDE_PAGE + SCOPE + ".json", BESIDE_PAGE + REPORT + REVISION + ".json",
			BESIDE_PAGE + SCOPE + REVISION + ".json" })
	ResponseEntity<Object> report(@PathVariable String agency, @PathVariable int year,
			@PathVariable Optional<String> scope, @PathVariable Optional<Integer> revision, HttpServletRequest request,
			Locale locale) {
		Optional<Agency> known = this.agencies.find(agency);
		if (known.isEmpty()) {
			return this.agencies.findByCreditCode(agency)
				.map((renamed) -> movedTo(request.getRequestURI().replace(agency, renamed.code())))
				.orElseGet(() -> notPublished(agency, year, locale));
		}
		if (!ReportYear.isPossible(year)) {
			return notPublished(agency, year, locale);
		}
		ReportKey key = new ReportKey(agency, new ReportYear(year),
				scope.flatMap(ReportScope::ofCode).orElseGet(known.get()::mainScope));
		PublicationLookup lookup = revision.map((number) -> this.reports.lookup(key, number))
			.orElseGet(() -> this.reports.lookup(key));
		return switch (lookup) {
			case Found found -> answer(found.report(), locale);
			case TakenDown takenDown -> takenDown(takenDown, locale);
			case NotPublished nothing -> notPublished(agency, year, locale);
		};
	}

	private ResponseEntity<Object> answer(PublishedReport report, Locale locale) {
		String version = report.hash() + "-" + report.revision() + "-" + report.newestRevision();
		List<AnsweredReason> reasons = this.reasons.of(report.receiptNumber())
			.stream()
			.map((reason) -> AnsweredReason.of(reason, locale))
			.toList();
		return ResponseEntity.ok()
			.cacheControl(REVALIDATED)
			.eTag(version)
			.body(ReportAnswer.of(report, this.editions.require(report.content().edition()), reasons));
	}

	private ResponseEntity<Object> notPublished(String agency, int year, Locale locale) {
		return problem(HttpStatus.NOT_FOUND, "publication.notPublished", locale, agency, Integer.toString(year));
	}

	private ResponseEntity<Object> takenDown(TakenDown takenDown, Locale locale) {
		return problem(HttpStatus.GONE, "publication.takenDown", locale, takenDown.since().toLocalDate().toString(),
				takenDown.reason());
	}

	private ResponseEntity<Object> problem(HttpStatus status, String message, Locale locale, String... arguments) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
				this.messages.getMessage(message + ".text", arguments, locale));
		problem.setTitle(this.messages.getMessage(message + ".title", null, locale));
		return ResponseEntity.status(status).cacheControl(REVALIDATED).body(problem);
	}

	private static ResponseEntity<Object> movedTo(String address) {
		return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(address)).build();
	}

}
