package org.nianbao.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.agency.Agency;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.context.ApplicationContext;

/**
 * Invented reports in every state in which the public meets them, and an address of every
 * page that the public reads, in each of its states.
 */
public final class PublicSite {

	private final ReportWalk walk;

	private final Agency first;

	private final Agency second;

	private final Agency withdrawn;

	private final Receipt receipt;

	public PublicSite(ApplicationContext application) {
		this.walk = new ReportWalk(application);
		Agency office = this.walk.agencies.office();
		this.first = this.walk.agencies.agency(office);
		this.second = this.walk.agencies.agency(office);
		this.withdrawn = this.walk.agencies.agency(this.walk.agencies.office(office));
		this.walk.published(key(this.first, 2020));
		long before = this.walk.published(key(this.first, 2025));
		this.walk.published(key(this.second, 2025));
		long correction = this.walk.reports.correct(before, "更正受理数量", ReportWalk.FILER).id();
		this.walk.fill(correction);
		this.receipt = this.walk.submit(correction);
		this.walk.reviews.open(correction, ReportWalk.REVIEWER);
		this.walk.reviews.accept(correction, ReportWalk.REVIEWER);
		this.walk.publishAccepted(correction);
		long gone = this.walk.published(key(this.withdrawn, 2025));
		this.walk.publications.takeDown(gone, "误载公民住址", this.walk.publisher(gone));
	}

	private static ReportKey key(Agency agency, int year) {
		return new ReportKey(agency.code(), new ReportYear(year), ReportScope.OWN);
	}

	/** The agency whose report of 2025 was corrected. */
	Agency agency() {
		return this.first;
	}

	/** An agency that published too. */
	Agency other() {
		return this.second;
	}

	/** Where the corrected report is. */
	String report() {
		return "/reports/" + this.first.code() + "/2025";
	}

	/** The pages by their names: addresses without a language. */
	public Map<String, String> pages() {
		Map<String, String> pages = new LinkedHashMap<>();
		String area = this.first.region();
		String both = "with=" + this.first.code() + "&with=" + this.second.code();
		pages.put("home", "/");
		pages.put("search", "/search?q=" + encoded(this.first.nameZh()));
		pages.put("search-narrowed", "/search?area=" + area + "&year=2025&kind=DEPARTMENT&received=0&order=received");
		pages.put("search-figure", "/search?area=" + area + "&cell=requests.received.total");
		pages.put("search-nothing", "/search?q=zzzzqqq");
		pages.put("area", "/areas/" + area + "?year=2025");
		pages.put("area-of-nothing", "/areas/" + this.withdrawn.region());
		pages.put("statistics", "/statistics?area=" + area + "&year=2025");
		pages.put("statistics-without-edition", "/statistics?year=2010");
		pages.put("agency", "/reports/" + this.first.code());
		pages.put("agency-withdrawn", "/reports/" + this.withdrawn.code());
		pages.put("report", report());
		pages.put("report-superseded", report() + "/revisions/1");
		pages.put("report-of-2020", "/reports/" + this.first.code() + "/2020");
		pages.put("report-withdrawn", "/reports/" + this.withdrawn.code() + "/2025");
		pages.put("compare", "/compare");
		pages.put("compare-found", "/compare?q=" + encoded(this.second.nameZh()));
		pages.put("compare-years", "/compare?with=" + this.first.code());
		pages.put("compare-agencies", "/compare?" + both + "&year=2025");
		pages.put("compare-areas", "/compare?with=" + area + "&with=" + this.withdrawn.region() + "&year=2025");
		pages.put("check", "/check");
		pages.put("rules", "/rules");
		pages.put("data", "/data");
		pages.put("receipts", "/receipts");
		pages.put("receipt", "/receipts?number=" + this.receipt.number() + "&hash=" + this.receipt.hash());
		pages.put("receipt-unknown", "/receipts?number=1&hash=2");
		pages.put("not-found", "/reports/" + this.first.code() + "/2019");
		return pages;
	}

	/** The languages as addresses begin with them, by their names. */
	static Map<String, String> languages() {
		return Map.of("zh", "", "en", "/en");
	}

	/** The widths of screens, in CSS pixels. */
	static List<Integer> widths() {
		return List.of(320, 390, 640, 768, 1280);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
