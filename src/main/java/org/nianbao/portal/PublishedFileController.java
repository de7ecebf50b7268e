package org.nianbao.portal;

import java.util.Optional;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.download.Downloads;
import org.nianbao.picture.Pictures;
import org.nianbao.publication.PublicationLookup;
import org.nianbao.publication.PublicationLookup.Found;
import org.nianbao.publication.PublicationLookup.TakenDown;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.ReportKey;
import org.nianbao.rulebook.SubmittedReasons;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Published reports as files, below the address of each. */
@Controller
class PublishedFileController {

	private static final String FILES = "/files/{kind}";

	private static final String REPORT = "/reports/{agency}/{year}";

	private static final String SCOPE = REPORT + "/{scope:own|level|area|system}";

	private static final String REVISION = "/revisions/{revision}";

	private final AgencyRegister agencies;

	private final PublishedReports reports;

	private final Downloads downloads;

	private final Pictures pictures;

	private final SubmittedReasons reasons;

	PublishedFileController(AgencyRegister agencies, PublishedReports reports, Downloads downloads, Pictures pictures,
			SubmittedReasons reasons) {
		this.agencies = agencies;
		this.reports = reports;
		this.downloads = downloads;
		this.pictures = pictures;
		this.reasons = reasons;
	}

	@GetMapping({ REPORT + FILES, SCOPE + FILES, REPORT + REVISION + FILES, SCOPE + REVISION + FILES })
	ResponseEntity<byte[]> file(@PathVariable String agency, @PathVariable int year,
			@PathVariable Optional<String> scope, @PathVariable Optional<Integer> revision, @PathVariable String kind) {
		Agency known = this.agencies.find(agency).orElse(null);
		if (known == null || !ReportYear.isPossible(year)) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		ReportKey key = new ReportKey(agency, new ReportYear(year),
				scope.flatMap(ReportScope::ofCode).orElse(known.mainScope()));
		PublicationLookup lookup = revision.map((number) -> this.reports.lookup(key, number))
			.orElseGet(() -> this.reports.lookup(key));
		if (lookup instanceof Found found) {
			ReportContent content = this.reasons.forFiles(found.report().receiptNumber(), found.report().content());
			return this.downloads.published(kind, content, this.pictures.source(key));
		}
		throw new ResponseStatusException((lookup instanceof TakenDown) ? HttpStatus.GONE : HttpStatus.NOT_FOUND);
	}

}
