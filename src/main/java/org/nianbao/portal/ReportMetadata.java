package org.nianbao.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.download.Downloads;
import org.nianbao.publication.PublishedReport;
import org.nianbao.web.PageHead;
import org.nianbao.web.Site;

import org.springframework.stereotype.Component;

/** What the page of a report tells machines of it, in the words of schema.org. */
@Component
class ReportMetadata {

	/**
	 * Official documents are nobody's work in the sense of copyright (Copyright Law of
	 * China, article 5).
	 */
	static final String LICENCE = "https://creativecommons.org/publicdomain/mark/1.0/";

	private static final int DESCRIBED = 3;

	private static final Map<String, String> MEDIA_TYPES = Map.of("docx",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "xlsx",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf", "application/pdf", "csv",
			"text/csv", "json", "application/json", "html", "text/html", "md", "text/markdown");

	private final Site site;

	private final Downloads downloads;

	ReportMetadata(Site site, Downloads downloads) {
		this.site = site;
		this.downloads = downloads;
	}

	PageHead head(PublishedReport report, ReportPage page, List<String> summary, Locale locale) {
		String title = report.content().title();
		String description = String.join("en".equals(locale.getLanguage()) ? " " : "",
				summary.isEmpty() ? List.of(title) : summary.subList(0, Math.min(DESCRIBED, summary.size())));
		return PageHead.of(this.site, page.ownAddress(), locale, title, description,
				about(report, page, title, description));
	}

	private Map<String, Object> about(PublishedReport report, ReportPage page, String title, String description) {
		String address = this.site.chinese(page.ownAddress());
		Map<String, Object> about = new LinkedHashMap<>();
		about.put("@context", "https://schema.org");
		about.put("@type", List.of("Report", "Dataset"));
		about.put("@id", address);
		about.put("url", address);
		about.put("name", title);
		about.put("description", description);
		about.put("identifier", List.of(report.key().toString(), report.receiptNumber()));
		about.put("inLanguage", "zh-CN");
		about.put("version", Integer.toString(report.revision()));
		// When it was published elsewhere, nobody here knows.
		about.put(report.broughtIn() ? "sdDatePublished" : "datePublished", report.publishedAt().toString());
		about.put("temporalCoverage", page.year() + "-01-01/" + page.year() + "-12-31");
		about.put("spatialCoverage", Map.of("@type", "Place", "name", page.areaName()));
		about.put("creator", agency(report));
		about.put("publisher", agency(report));
		about.put("isAccessibleForFree", true);
		about.put("license", LICENCE);
		about.put("distribution", files(page));
		return about;
	}

	private Map<String, Object> agency(PublishedReport report) {
		Map<String, Object> agency = new LinkedHashMap<>();
		agency.put("@type", "GovernmentOrganization");
		agency.put("name", report.agencyNameZh());
		agency.put("identifier", report.key().agency());
		agency.put("url", this.site.chinese("/reports/" + report.key().agency()));
		return agency;
	}

	private List<Map<String, Object>> files(ReportPage page) {
		List<Map<String, Object>> files = new ArrayList<>();
		for (String ending : this.downloads.endings()) {
			Map<String, Object> file = new LinkedHashMap<>();
			file.put("@type", "DataDownload");
			file.put("encodingFormat", MEDIA_TYPES.getOrDefault(ending, "application/octet-stream"));
			file.put("contentUrl", this.site.chinese(page.filesAddress() + '/' + ending));
			files.add(file);
		}
		return files;
	}

}
