package org.nianbao.portal;

import java.util.Optional;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.picture.Picture;
import org.nianbao.picture.Pictures;
import org.nianbao.publication.PublishedReports;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The pictures of published reports. They can be cached, and asked for again: one that is
 * taken down is gone for everybody.
 */
@Controller
class PublishedPictureController {

	private final AgencyRegister agencies;

	private final PublishedReports reports;

	private final Pictures pictures;

	PublishedPictureController(AgencyRegister agencies, PublishedReports reports, Pictures pictures) {
		this.agencies = agencies;
		this.reports = reports;
		this.pictures = pictures;
	}

	@GetMapping({ "/reports/{agency}/{year}/pictures/{hash}",
			"/reports/{agency}/{year}/{scope:own|level|area|system}/pictures/{hash}" })
	ResponseEntity<byte[]> show(@PathVariable String agency, @PathVariable int year,
			@PathVariable Optional<String> scope, @PathVariable String hash) {
		return find(agency, year, scope, hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.answer(CacheControl.noCache().cachePublic());
	}

	private Optional<Picture> find(String code, int year, Optional<String> scope, String hash) {
		Agency agency = this.agencies.find(code).orElse(null);
		if (agency == null || !ReportYear.isPossible(year)) {
			return Optional.empty();
		}
		ReportKey key = new ReportKey(agency.code(), new ReportYear(year),
				scope.flatMap(ReportScope::ofCode).orElse(agency.mainScope()));
		return this.reports.showsPicture(key, hash) ? this.pictures.findSubmitted(key, hash) : Optional.empty();
	}

}
