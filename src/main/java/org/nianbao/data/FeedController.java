package org.nianbao.data;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.xml.stream.XMLStreamException;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;
import org.nianbao.shared.OfficialTime;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * The newest publications as Atom feeds (RFC 4287): all, of an area, of an agency. A
 * correction is an entry of its own; what is taken down is an entry no more. Ids are made
 * of what is published and not of the address of this site.
 */
@Controller
class FeedController {

	private static final int ENTRIES = 50;

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	/** Since when there are such reports: the last change where nothing was published. */
	private static final OffsetDateTime NEVER = OfficialTime.of(Instant.parse("2008-05-01T00:00:00Z"));

	private final PublishedCatalogue catalogue;

	private final RegionRegister regions;

	private final AgencyRegister agencies;

	private final MessageSource messages;

	FeedController(PublishedCatalogue catalogue, RegionRegister regions, AgencyRegister agencies,
			MessageSource messages) {
		this.catalogue = catalogue;
		this.regions = regions;
		this.agencies = agencies;
		this.messages = messages;
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/feeds/reports.atom")
	ResponseEntity<String> all(HttpServletRequest request, Locale locale) throws XMLStreamException {
		return feed("", message("data.feed.all", locale), "/", this.catalogue.newest(null, null, ENTRIES), request,
				locale);
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/feeds/areas/{area}.atom")
	ResponseEntity<String> ofArea(@PathVariable String area, HttpServletRequest request, Locale locale)
			throws XMLStreamException {
		Region region = this.regions.find(area).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return feed("areas/" + area, message("data.feed.of", locale, region.name().in(locale)), "/?area=" + area,
				this.catalogue.newest(area, null, ENTRIES), request, locale);
	}

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/feeds/agencies/{agency}.atom")
	ResponseEntity<String> ofAgency(@PathVariable String agency, HttpServletRequest request, Locale locale)
			throws XMLStreamException {
		Agency known = this.agencies.find(agency).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return feed("agencies/" + agency, message("data.feed.of", locale, known.name(locale)), "/reports/" + agency,
				this.catalogue.newest(null, agency, ENTRIES), request, locale);
	}

	private ResponseEntity<String> feed(String id, String title, String page, List<CatalogueEntry> entries,
			HttpServletRequest request, Locale locale) throws XMLStreamException {
		String site = Xml.site(request) + request.getContextPath();
		Xml feed = new Xml("feed", ATOM);
		feed.element("id", id("feed/" + id + "/" + locale.getLanguage())).element("title", title);
		feed.begin("link")
			.attribute("rel", "self")
			.attribute("href", Xml.site(request) + request.getRequestURI())
			.end();
		feed.begin("link").attribute("rel", "alternate").attribute("href", site + page).end();
		feed.element("updated", Xml.moment(entries.isEmpty() ? NEVER : entries.getFirst().publishedAt()));
		for (CatalogueEntry entry : entries) {
			write(feed, entry, site, locale);
		}
		return ResponseEntity.ok()
			.contentType(new MediaType("application", "atom+xml", StandardCharsets.UTF_8))
			.cacheControl(CacheControl.noCache().cachePublic())
			.body(feed.finish());
	}

	private void write(Xml feed, CatalogueEntry entry, String site, Locale locale) throws XMLStreamException {
		String agency = name(entry, locale);
		feed.begin("entry")
			.element("id", id("report/" + entry.key() + "/" + entry.revision()))
			.element("title", entry.title());
		feed.begin("link")
			.attribute("rel", "alternate")
			.attribute("type", "text/html")
			.attribute("href", site + entry.address() + "/revisions/" + entry.revision())
			.end();
		feed.element("published", Xml.moment(entry.publishedAt())).element("updated", Xml.moment(entry.publishedAt()));
		feed.begin("author").element("name", agency).end();
		String reason = entry.correctionReason();
		feed.element("summary",
				(reason != null) ? message("data.feed.corrected", locale, agency, reason)
						: message(entry.broughtIn() ? "data.feed.broughtIn" : "data.feed.published", locale, agency,
								entry.key().year().toString()));
		feed.end();
	}

	private static String name(CatalogueEntry entry, Locale locale) {
		String english = entry.agencyNameEn();
		return ("en".equals(locale.getLanguage()) && english != null) ? english : entry.agencyNameZh();
	}

	/** The same wherever the site is, and for good. */
	private static String id(String name) {
		return "urn:uuid:" + UUID.nameUUIDFromBytes(("nianbao/" + name).getBytes(StandardCharsets.UTF_8));
	}

	private String message(String key, Locale locale, @Nullable Object... arguments) {
		return this.messages.getMessage(key, arguments, locale);
	}

}
