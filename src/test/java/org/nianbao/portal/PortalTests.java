package org.nianbao.portal;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.Successions;
import org.nianbao.history.Actor;
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

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class PortalTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Successions successions;

	@Autowired
	private ContactBook contacts;

	private ReportWalk walk;

	private ReportKey key;

	@BeforeEach
	void inventAgency() {
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
	}

	@Test
	void findsAPublishedReportByAreaYearAndName() throws Exception {
		this.walk.published(this.key);
		String name = this.agencies.require(this.key.agency()).nameZh();
		String area = this.agencies.require(this.key.agency()).region();
		assertThat(found("/search?q=" + name)).containsExactly(address());
		assertThat(found("/search?area=" + area)).containsExactly(address());
		assertThat(found("/search?area=" + area + "&year=2025")).containsExactly(address());
		assertThat(found("/search?area=" + area + "&year=2024")).isEmpty();
		assertThat(found("/en/search?q=" + name)).containsExactly("/en" + address());
	}

	@Test
	void leadsFromAnAgencyThatIsNoMoreToThoseWhoTookOver() throws Exception {
		this.walk.published(this.key);
		Agency old = this.agencies.require(this.key.agency());
		Agency office = this.agencies.require(old.reviewingOffice());
		Agency successor = this.walk.agencies.agency(office);
		this.agencies.rename(old.code(), "青石县水利局", null, LocalDate.of(2020, 1, 1), Actor.APPLICATION);
		this.contacts.change(successor.code(), new AgencyContact("公开科", "", "", "0000-123", "", "a@b.example"),
				Actor.APPLICATION);
		this.successions.note(Set.of(old.code()), Set.of(successor.code()), LocalDate.of(2026, 2, 1),
				Actor.APPLICATION);
		Document report = page(address());
		assertThat(report.select("nav.breadcrumbs").text()).contains(old.nameZh());
		assertThat(report.select(".notice a").attr("href")).isEqualTo("/reports/" + old.code());
		Document page = page("/reports/" + old.code());
		assertThat(page.select("h1").text()).isEqualTo("青石县水利局");
		assertThat(page.select(".notice").text()).contains("2026年1月31日");
		assertThat(page.select("main a").eachAttr("href")).contains(address(), "/reports/" + successor.code());
		assertThat(page.text()).contains(old.nameZh());
		Document next = page("/en/reports/" + successor.code());
		assertThat(next.select("a[href=/en/reports/" + old.code() + "]").text()).isEqualTo("青石县水利局");
		assertThat(next.text()).contains("0000-123", "a@b.example").doesNotContain("??");
		assertThat(response("/reports/999999-999").getStatus()).isEqualTo(404);
	}

	@Test
	void listsNoReportThatIsNotPublished() throws Exception {
		this.walk.accepted(this.key);
		assertThat(found("/search?area=" + this.agencies.require(this.key.agency()).region())).isEmpty();
		assertThat(response(address()).getStatus()).isEqualTo(404);
	}

	@Test
	void showsTheReportAsItWasFrozenInBothLanguages() throws Exception {
		long revision = this.walk.published(this.key);
		Document page = page(address());
		assertThat(page.select("h1").text()).isEqualTo(this.walk.reports.content(revision).title());
		assertThat(page.select(".report-section")).hasSize(6);
		assertThat(page.text()).contains("内容校验值").contains("2021年版格式");
		Document english = page("/en" + address());
		assertThat(english.select("html").attr("lang")).isEqualTo("en");
		assertThat(english.text()).contains("Content hash").contains("I. Requests received this year");
	}

	@Test
	void keepsAnEarlierRevisionAtItsAddressAndPointsToTheCurrentOne() throws Exception {
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		this.walk.fill(second);
		this.walk.publish(second);
		assertThat(page(address()).text()).contains("更正受理数量").contains("更正说明");
		Document earlier = page(address() + "/revisions/1");
		assertThat(earlier.text()).contains("之后已经更正");
		assertThat(earlier.select(".notice a").attr("href")).isEqualTo(address());
		assertThat(page(address()).select("nav a").eachAttr("href")).contains(address() + "/revisions/1");
	}

	@Test
	void withholdsWhatIsTakenDownAtEveryAddressAndFromEveryCache() throws Exception {
		long first = this.walk.published(this.key);
		long second = this.walk.reports.correct(first, "更正受理数量", ReportWalk.FILER).id();
		this.walk.publish(second);
		assertThat(response(address()).getHeader("Cache-Control")).isEqualTo("public, no-cache");
		this.walk.publications.takeDown(second, "误载公民住址", ReportWalk.PUBLISHER);
		List<String> gone = List.of(address(), address() + "/own", address() + "/revisions/2",
				address() + "/own/revisions/2", address() + ".json", address() + "/revisions/2.json",
				"/api/v1" + address(), "/api/v1" + address() + "/revisions/2");
		for (String place : gone) {
			for (String language : List.of("", "/en")) {
				MockHttpServletResponse response = response(language + place);
				assertThat(response.getStatus()).as(language + place).isEqualTo(410);
				assertThat(response.getContentAsString()).contains("误载公民住址").doesNotContain("更正受理数量");
				assertThat(response.getHeader("Cache-Control")).as(language + place).contains("no-cache");
			}
		}
		assertThat(page(address() + "/revisions/1").select("a[href$='/revisions/2']")).isEmpty();
		assertThat(page("/search?year=2025").select("a[href='" + address() + "']")).isEmpty();
		this.walk.publications.takeDown(first, "误载公民住址", ReportWalk.PUBLISHER);
		assertThat(response(address() + "/revisions/1").getStatus()).isEqualTo(410);
	}

	@Test
	void leadsTheOtherYearsOfTheAgencyToTheirAddresses() throws Exception {
		this.walk.published(this.key);
		ReportKey before = new ReportKey(this.key.agency(), this.key.year().previous(), this.key.scope());
		this.walk.published(before);
		assertThat(page(address()).select(".years a").eachAttr("href"))
			.containsExactly("/reports/" + this.key.agency() + "/2024");
	}

	@Test
	void offersTheSameReportAsData() throws Exception {
		this.walk.published(this.key);
		assertThat(page("/en" + address()).select("a[href$=.json]").attr("href")).isEqualTo(address() + ".json");
		assertThat(response(address() + ".json").getContentType()).contains("json");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/reports/000000-001/2025", "/reports/x/1", "/reports/x/99999999999",
			"/reports/000000-001/2025/nowhere", "/reports/000000-001/2025/revisions/0", "/nowhere" })
	void helpsWhereThereIsNothing(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).isIn(400, 404);
		assertThat(response.getContentAsString()).doesNotContain("Exception");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?year=abc", "/search?year=-1&page=-5", "/search?page=99999999999999",
			"/search?area=%27%3B--", "/search?q=%25_%00", "/search?q=%3Cscript%3E" })
	void takesAMangledSearchForAnEmptyOne(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).isEqualTo(200);
		assertThat(response.getContentAsString()).doesNotContain("<script>");
	}

	@Test
	void leavesNoCookieAndMayBeCached() throws Exception {
		this.walk.published(this.key);
		for (String address : new String[] { "/", address() }) {
			MockHttpServletResponse response = response(address);
			assertThat(response.getCookies()).isEmpty();
			assertThat(response.getHeader("Set-Cookie")).isNull();
			assertThat(response.getHeader("Cache-Control")).contains("public");
		}
	}

	private String address() {
		return "/reports/" + this.key.agency() + "/2025";
	}

	private List<String> found(String address) throws Exception {
		return page(address).select("table.list tbody a").eachAttr("href");
	}

	private Document page(String address) throws Exception {
		MockHttpServletResponse response = response(address);
		assertThat(response.getStatus()).as(address).isEqualTo(200);
		assertThat(response.getContentAsString()).doesNotContain("??");
		return Jsoup.parse(response.getContentAsString());
	}

	private MockHttpServletResponse response(String address) throws Exception {
		return this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
	}

}
