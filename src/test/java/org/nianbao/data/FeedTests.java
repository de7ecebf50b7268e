package org.nianbao.data;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URL;
import java.util.List;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/** Feeds, sitemaps and robots.txt, as programs read them. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class FeedTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	private ReportWalk walk;

	private ReportKey key;

	private String address;

	@BeforeEach
	void begin() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.address = "http://localhost/reports/" + this.key.agency() + "/2025";
	}

	@Test
	void tellsOfAPublicationItsCorrectionAndNothingThatWasTakenDown() throws Exception {
		long first = this.walk.published(this.key);
		Feed feed = feed("/feeds/agencies/" + this.key.agency() + ".atom");
		assertThat(feed.getTitle()).contains(this.agencies.require(this.key.agency()).nameZh());
		assertThat(links(feed)).containsExactly(this.address + "/revisions/1");
		Entry entry = feed.getEntries().getFirst();
		assertThat(entry.getUpdated()).isEqualTo(feed.getUpdated());
		assertThat(entry.getAuthors().getFirst().getName())
			.isEqualTo(this.agencies.require(this.key.agency()).nameZh());
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		this.walk.fill(second);
		this.walk.publish(second);
		Feed corrected = feed("/feeds/agencies/" + this.key.agency() + ".atom");
		assertThat(links(corrected)).containsExactly(this.address + "/revisions/2", this.address + "/revisions/1");
		assertThat(corrected.getId()).isEqualTo(feed.getId());
		assertThat(corrected.getEntries().getLast().getId()).as("stays for good").isEqualTo(entry.getId());
		assertThat(corrected.getEntries().getFirst().getId()).isNotEqualTo(entry.getId());
		assertThat(corrected.getEntries().getFirst().getSummary().getValue()).contains("更正受理数量");
		this.walk.publications.takeDown(second, "误载公民住址", ReportWalk.PUBLISHER);
		assertThat(links(feed("/feeds/agencies/" + this.key.agency() + ".atom")))
			.containsExactly(this.address + "/revisions/1");
	}

	@Test
	void followsAnAreaAndEverything() throws Exception {
		this.walk.published(this.key);
		String area = this.agencies.require(this.key.agency()).region();
		assertThat(links(feed("/feeds/areas/" + area + ".atom"))).contains(this.address + "/revisions/1");
		assertThat(links(feed("/feeds/reports.atom"))).contains(this.address + "/revisions/1");
		Feed english = feed("/en/feeds/reports.atom");
		assertThat(english.getTitle()).contains("open government information");
		assertThat(links(english)).contains(this.address.replace("/reports/", "/en/reports/") + "/revisions/1");
		assertThat(open("/feeds/areas/999999.atom").getStatus()).isEqualTo(404);
		assertThat(open("/feeds/agencies/999999-999.atom").getStatus()).isEqualTo(404);
	}

	@Test
	void mapsEveryAreaAgencyAndReportInBothLanguages() throws Exception {
		this.walk.published(this.key);
		AbstractSiteMap index = sitemap("/sitemap.xml");
		assertThat(index).isInstanceOf(SiteMapIndex.class);
		List<URL> files = ((SiteMapIndex) index).getSitemaps().stream().map(AbstractSiteMap::getUrl).toList();
		assertThat(files).hasSizeGreaterThan(1);
		List<String> addresses = files.stream()
			.flatMap((file) -> ((SiteMap) sitemap(file.getPath())).getSiteMapUrls().stream())
			.map(SiteMapURL::getUrl)
			.map(URL::toString)
			.toList();
		assertThat(addresses)
			.contains(this.address, this.address.replace("/reports/", "/en/reports/"), "http://localhost/",
					"http://localhost/en/data", "http://localhost/statistics",
					"http://localhost/reports/" + this.key.agency(), "http://localhost/en/reports/" + this.key.agency(),
					"http://localhost/areas/" + this.agencies.require(this.key.agency()).region())
			.doesNotHaveDuplicates();
		assertThat(open("/sitemap-" + files.size() + ".xml").getStatus()).isEqualTo(404);
		assertThat(SitemapController.PAGES * 2).isLessThanOrEqualTo(SitemapController.ADDRESSES);
	}

	@Test
	void leavesCrawlersThePublicPages() throws Exception {
		SimpleRobotRules rules = new SimpleRobotRulesParser().parseContent("http://localhost/robots.txt",
				open("/robots.txt").getContentAsByteArray(), "text/plain", List.of("anybody"));
		assertThat(rules.getSitemaps()).containsExactly("http://localhost/sitemap.xml");
		assertThat(rules.isAllowed(this.address)).isTrue();
		assertThat(rules.isAllowed("http://localhost/en/")).isTrue();
		assertThat(rules.isAllowed("http://localhost/filing")).isFalse();
		assertThat(rules.isAllowed("http://localhost/en/sign-in")).isFalse();
	}

	private Feed feed(String place) throws Exception {
		MockHttpServletResponse answer = open(place);
		assertThat(answer.getStatus()).as(place).isEqualTo(200);
		assertThat(answer.getContentType()).isEqualTo("application/atom+xml;charset=UTF-8");
		return (Feed) new WireFeedInput()
			.build(new XmlReader(new ByteArrayInputStream(answer.getContentAsByteArray())));
	}

	private static List<String> links(Feed feed) {
		return feed.getEntries().stream().map((entry) -> entry.getAlternateLinks().getFirst().getHref()).toList();
	}

	private AbstractSiteMap sitemap(String place) {
		try {
			MockHttpServletResponse answer = open(place);
			assertThat(answer.getStatus()).as(place).isEqualTo(200);
			return new SiteMapParser(true).parseSiteMap("application/xml", answer.getContentAsByteArray(),
					URI.create("http://localhost" + place).toURL());
		}
		catch (Exception ex) {
			throw new AssertionError(ex);
		}
	}

	private MockHttpServletResponse open(String place) throws Exception {
		return this.mvc.perform(get(URI.create(place))).andReturn().getResponse();
	}

}
