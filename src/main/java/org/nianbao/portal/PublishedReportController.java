package org.nianbao.portal;

import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublicationLookup.NotPublished;
import org.nianbao.publication.PublicationLookup.TakenDown;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * A published report at its permanent address, in the official layout. The credit code of
 * an agency redirects to its own code.
 */
@Controller
class PublishedReportController {

	/** What is taken down in an emergency must not be kept by anybody. */
	private static final String REVALIDATED = "public, no-cache";

	private final PublishedReports reports;

	private final AgencyRegister agencies;

	private final ReportPages pages;

	PublishedReportController(PublishedReports reports, AgencyRegister agencies, ReportPages pages) {
		this.reports = reports;
		this.agencies = agencies;
		this.pages = pages;
	}

	@Kept(Until.ITS_AGENCY_CHANGES)
	@GetMapping({ "/reports/{agency}/{year}", "/reports/{agency}/{year}/{scope:own|level|area|system}" })
	String report(@PathVariable String agency, @PathVariable int year, @PathVariable Optional<String> scope,
			Locale locale, Model model, HttpServletResponse response) {
		return show(agency, year, scope, null, locale, model, response);
	}

	@Kept(Until.ITS_AGENCY_CHANGES)
	@GetMapping({ "/reports/{agency}/{year}/revisions/{revision}",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/revisions/{revision}" })
	String revision(@PathVariable String agency, @PathVariable int year, @PathVariable Optional<String> scope,
			@PathVariable int revision, Locale locale, Model model, HttpServletResponse response) {
		return show(agency, year, scope, revision, locale, model, response);
	}

	private String show(String code, int year, Optional<String> scope, @Nullable Integer revision, Locale locale,
			Model model, HttpServletResponse response) {
		Agency agency = this.agencies.find(code).orElse(null);
		if (agency == null) {
			return redirectToOwnCode(code, year);
		}
		ReportKey key = key(agency, year, scope);
		PublicationLookup found = (revision != null) ? this.reports.lookup(key, revision) : this.reports.lookup(key);
		response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED);
		return switch (found) {
			case Found published -> {
				model.addAllAttributes(this.pages.model(published.report(), agency, locale));
				yield "portal/report";
			}
			case TakenDown takenDown -> {
				response.setStatus(HttpStatus.GONE.value());
				model.addAttribute("agencyName", agency.name(locale));
				model.addAttribute("year", key.year());
				model.addAttribute("takenDown", takenDown);
				yield "portal/taken-down";
			}
			case NotPublished nothing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		};
	}

	private String redirectToOwnCode(String creditCode, int year) {
		Agency agency = this.agencies.findByCreditCode(creditCode)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return "redirect:/reports/" + agency.code() + "/" + year;
	}

	private static ReportKey key(Agency agency, int year, Optional<String> scope) {
		if (!ReportYear.isPossible(year)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		ReportScope wanted = scope.flatMap(ReportScope::ofCode).orElse(agency.mainScope());
		return new ReportKey(agency.code(), new ReportYear(year), wanted);
	}

}
