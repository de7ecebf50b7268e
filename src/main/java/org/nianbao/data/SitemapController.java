package org.nianbao.data;

import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.publication.PublishedCatalogue.Page;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * What search engines are told: which addresses there are (sitemaps.org; no file names
 * more than 50,000, and only what lies below its own folder) and what is not for them.
 */
@Controller
class SitemapController {

	/** What the format allows; half of them are the English pages. */
	static final int ADDRESSES = 50_000;

	static final int PAGES = ADDRESSES / 2;

	private static final String FORMAT = "http://www.sitemaps.org/schemas/sitemap/0.9";

	/** Pages beside those of areas, agencies and reports. */
	private static final List<String> OTHERS = List.of("/", "/search", "/statistics", "/compare", "/check", "/rules",
			"/data");

	private final PublishedCatalogue catalogue;

	SitemapController(PublishedCatalogue catalogue) {
		this.catalogue = catalogue;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/sitemap.xml")
	ResponseEntity<String> index(HttpServletRequest request) throws XMLStreamException {
		Xml index = new Xml("sitemapindex", FORMAT);
		long files = (this.catalogue.count() + PAGES - 1) / PAGES;
		for (long file = 0; file <= files; file++) {
			index.begin("sitemap").element("loc", Xml.site(request) + "/sitemap-" + file + ".xml").end();
		}
		return xml(index.finish());
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/sitemap-{file}.xml")
	ResponseEntity<String> file(@PathVariable int file, HttpServletRequest request) throws XMLStreamException {
		String site = Xml.site(request);
		Xml map = new Xml("urlset", FORMAT);
		if (file == 0) {
			for (String other : OTHERS) {
				map.begin("url").element("loc", site + other).end();
				map.begin("url").element("loc", site + "/en" + other).end();
			}
			return xml(map.finish());
		}
		List<Page> pages = (file > 0) ? this.catalogue.pages(file - 1L, PAGES) : List.of();
		if (pages.isEmpty()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		for (Page page : pages) {
			for (String language : List.of("", "/en")) {
				map.begin("url").element("loc", site + language + page.address());
				if (page.changedAt() != null) {
					map.element("lastmod", Xml.moment(page.changedAt()));
				}
				map.end();
			}
		}
		return xml(map.finish());
	}

	@GetMapping("/robots.txt")
	ResponseEntity<String> robots(HttpServletRequest request) {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache().cachePublic())
			.body("""
					User-agent: *
					Disallow: /sign-in
					Disallow: /en/sign-in
					Disallow: /filing
					Disallow: /en/filing
					Disallow: /review
					Disallow: /en/review
					Disallow: /receipts
					Disallow: /en/receipts

					Sitemap: %s/sitemap.xml
					""".formatted(Xml.site(request)));
	}

	private static ResponseEntity<String> xml(String body) {
		return ResponseEntity.ok()
			.contentType(new MediaType("application", "xml", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(body);
	}

}
