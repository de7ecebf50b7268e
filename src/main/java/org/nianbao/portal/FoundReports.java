package org.nianbao.portal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.agency.Region;
import org.nianbao.publication.PublishedListing;

import org.springframework.data.domain.Page;

/**
 * One page of the list of published reports.
 *
 * @param reports the reports on this page
 * @param total how many there are on all pages
 * @param page the page, from 1
 * @param pages how many pages there are
 */
record FoundReports(List<Item> reports, long total, int page, int pages) {

	static FoundReports of(Page<PublishedListing> found, Map<String, Region> areas, Locale locale) {
		return new FoundReports(found.map((report) -> Item.of(report, areas, locale)).getContent(),
				found.getTotalElements(), found.getNumber() + 1, found.getTotalPages());
	}

	/**
	 * A report in the list.
	 *
	 * @param revision the number of its newest revision, from 1
	 */
	record Item(String address, String agencyName, int year, String areaName, int revision,
			OffsetDateTime publishedAt) {

		static Item of(PublishedListing report, Map<String, Region> areas, Locale locale) {
			return new Item(report.address(), report.agencyName(locale), report.key().year().value(),
					Areas.fullName(report.region(), areas, locale), report.revision(), report.publishedAt());
		}

	}

}
