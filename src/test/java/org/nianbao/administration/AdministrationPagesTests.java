package org.nianbao.administration;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.ContactBook;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.PublicationMode;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.agency.Successions;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.review.ReviewPages;
import org.nianbao.review.ReviewPages.Answer;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/** Administrators' pages of one office, over HTTP. */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
class AdministrationPagesTests {

	private static final ReportYear YEAR = new ReportYear(2026);

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private ContactBook contacts;

	@Autowired
	private Successions successions;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private FilingTasks tasks;

	@Autowired
	private History history;

	private InventedAgencies invented;

	private Agency top;

	private Agency office;

	private Agency agency;

	private Agency stranger;

	private RequestPostProcessor administrator;

	private String base;

	@BeforeEach
	void inventOffices() {
		this.invented = new InventedAgencies(this.regions, this.register);
		this.top = this.invented.office();
		this.office = this.invented.office(this.top);
		this.agency = this.invented.agency(this.office);
		this.stranger = this.invented.agency();
		this.administrator = ReviewPages.at(this.office.code(), Role.ADMIN);
		this.base = "/administration/offices/" + this.office.code();
	}

	@Test
	void leadsToWhatThePersonAdministers() throws Exception {
		Document home = open("/administration");
		assertThat(home.select("main a[href=" + this.base + "]").text()).isEqualTo(this.office.nameZh());
		assertThat(home.text()).doesNotContain(this.stranger.nameZh());
		assertThat(home.select("main a[href=/history]")).as("for administrators at the top").isEmpty();
		assertThat(ReviewPages.open(this.mvc, ReviewPages.at(this.top.code(), Role.ADMIN), "/administration")
			.select("main a[href=/history]")).hasSize(1);
		Document contact = ReviewPages.open(this.mvc, ReviewPages.at(this.agency.code(), Role.ADMIN),
				"/administration");
		assertThat(contact.select("main a").eachAttr("href"))
			.contains("/administration/agencies/" + this.agency.code() + "/contact");
		assertThat(open("/administration/agencies/" + this.agency.code() + "/contact").select("h1").text())
			.contains(this.agency.nameZh());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/agencies", "/agencies/new", "/agencies?name=%25&kind=DEPARTMENT&page=9", "/regions",
			"/regions/new", "/years", "/years/2026", "/uploads" })
	void readsTheSameInEnglish(String page) throws Exception {
		assertThat(open(this.base + page).select("h1")).hasSize(1);
		Document english = open("/en" + this.base + page);
		assertThat(english.html()).doesNotContain("??");
		assertThat(english.select("nav.breadcrumbs a").attr("href")).isEqualTo("/en/administration");
	}

	@Test
	void namesTheOfficeThatReviewsEachAgency() throws Exception {
		assertThat(open(this.base + "/agencies").select("tr:contains(" + this.agency.code() + ") td").last().text())
			.endsWith(this.office.nameZh());
	}

	@Test
	void registersAnAgencyInTheAreaAlone() throws Exception {
		Answer missing = send("/agencies", "nameZh", "青石县审计局", "region", this.office.region(), "kind", "DEPARTMENT",
				"office", this.office.code());
		assertThat(missing.status()).isEqualTo(422);
		assertThat(missing.page().select(".error-summary a").attr("href")).isEqualTo("#creditCode");
		assertThat(missing.page().select("#nameZh").attr("value")).isEqualTo("青石县审计局");
		assertThat(missing.page().title()).startsWith("错误：");
		Answer wrong = send("/agencies", "nameZh", "", "region", this.office.region(), "creditCode",
				"11970000MB0000001X", "office", this.office.code(), "validFrom", "2020-02-31");
		assertThat(wrong.page().select(".error-summary a").eachAttr("href")).containsExactlyInAnyOrder("#nameZh",
				"#creditCode", "#validFrom");
		for (String other : Set.of(this.top.code(), this.stranger.reviewingOffice(), "")) {
			Answer outside = send("/agencies", "nameZh", "青石县审计局", "region", this.office.region(), "ownCode", "A1",
					"office", other);
			assertThat(outside.page().select(".error-summary a").attr("href")).as(other).isEqualTo("#office");
		}
		assertThat(send("/agencies", "nameZh", "青石县审计局", "region", this.stranger.region(), "ownCode", "A1", "office",
				this.office.code())
			.page()
			.select(".error-summary a")
			.attr("href")).isEqualTo("#region");
		Answer done = send("/agencies", "nameZh", "青石县审计局", "nameEn", "Audit", "region", this.office.region(), "kind",
				"DEPARTMENT", "ownCode", "A1", "office", this.office.code(), "scope", "OWN", "validFrom", "2019-03-01");
		assertThat(done.status()).isEqualTo(302);
		String code = done.redirect().substring(done.redirect().lastIndexOf('/') + 1);
		Agency registered = this.register.require(code);
		assertThat(registered.ownCode()).contains("A1");
		assertThat(registered.reviewingOffice()).isEqualTo(this.office.code());
		assertThat(this.history.of(Subject.agency(code))).singleElement()
			.satisfies((entry) -> assertThat(entry.by().role()).isEqualTo("ADMIN"));
		Answer taken = send("/agencies", "nameZh", "青石县财政局", "region", this.office.region(), "ownCode", "A1", "office",
				this.office.code());
		assertThat(taken.page().select("#ownCode-error").text()).contains("A1");
		assertThat(open(this.base + "/agencies?name=审计").select("tbody th").text()).contains(code);
	}

	@Test
	void changesRenamesAndEndsAnAgency() throws Exception {
		String page = "/agencies/" + this.agency.code();
		assertThat(send(page + "/details", "nameZh", "别名", "region", "999999", "kind", "DEVELOPMENT_ZONE", "ownCode",
				"Z9", "office", this.office.code(), "copies", this.top.code(), "scope", "SYSTEM")
			.redirect()).isEqualTo(this.base + page);
		Agency changed = this.register.require(this.agency.code());
		assertThat(changed.kind()).isEqualTo(AgencyKind.DEVELOPMENT_ZONE);
		assertThat(changed.nameZh()).isEqualTo(this.agency.nameZh());
		assertThat(changed.region()).isEqualTo(this.agency.region());
		assertThat(this.register.copyOffices(changed.code())).containsExactly(this.top.code());
		assertThat(send(page + "/name", "nameZh", "青石县水利局", "since", "2999-01-01").page().select("#since-error").text())
			.isNotEmpty();
		assertThat(send(page + "/name", "nameZh", "青石县水利局", "since", "2024-01-01").status()).isEqualTo(302);
		Agency other = this.invented.agency(this.office);
		assertThat(send(page + "/end", "lastDay", "2024-12-31", "successors", this.stranger.code()).page()
			.select("#successors-error")
			.text()).isNotEmpty();
		assertThat(send(page + "/end", "lastDay", "2024-12-31", "successors", other.code()).status()).isEqualTo(302);
		assertThat(this.successions.of(this.agency.code())).singleElement()
			.satisfies((succession) -> assertThat(succession.successor()).isEqualTo(other.code()));
		Document shown = open(this.base + page);
		assertThat(shown.select("h1").text()).contains("青石县水利局", "已撤销");
		assertThat(shown.text()).contains(this.agency.nameZh(), other.nameZh(), "2024年12月31日");
		assertThat(open("/en" + this.base + page).html()).doesNotContain("??");
		for (String form : Set.of("/details", "/name", "/end")) {
			assertThat(open("/en" + this.base + page + form).html()).doesNotContain("??");
		}
		assertThat(this.history.of(Subject.agency(this.agency.code()))).extracting(HistoryEntry::act)
			.containsExactly("agency.register", "agency.change", "agency.rename", "agency.succeed");
	}

	@Test
	void answersWhatLiesOutsideLikeWhatDoesNotExist() throws Exception {
		for (String code : Set.of(this.stranger.code(), this.top.code(), this.office.code(), "999999-999")) {
			assertThat(ReviewPages.status(this.mvc, this.administrator, this.base + "/agencies/" + code)).as(code)
				.isEqualTo(404);
			assertThat(send("/agencies/" + code + "/name", "nameZh", "冒名局").status()).as(code).isEqualTo(404);
			assertThat(send("/years/2026/exemptions/" + code + "/end").status()).as(code).isEqualTo(404);
		}
		assertThat(ReviewPages.status(this.mvc, this.administrator, this.base + "/regions/" + this.stranger.region()))
			.isEqualTo(404);
		assertThat(ReviewPages.status(this.mvc, this.administrator, this.base + "/uploads/not-a-number"))
			.isEqualTo(404);
		String noOffice = "/administration/offices/" + this.agency.code();
		assertThat(ReviewPages.status(this.mvc, this.administrator, noOffice)).isEqualTo(404);
		assertThat(ReviewPages.status(this.mvc, ReviewPages.at(this.agency.code(), Role.ADMIN), noOffice))
			.isEqualTo(404);
		assertThat(this.register.require(this.stranger.code()).nameZh()).isEqualTo(this.stranger.nameZh());
	}

	@Test
	void letsTheOfficeAboveActInTheAreaOfTheOneBelow() throws Exception {
		RequestPostProcessor above = ReviewPages.at(this.top.code(), Role.ADMIN);
		assertThat(ReviewPages
			.send(this.mvc, above, this.base + "/agencies/" + this.agency.code() + "/name", "nameZh", "青石县水利局")
			.status()).isEqualTo(302);
		assertThat(this.history.of(Subject.agency(this.agency.code())).getLast().by())
			.isEqualTo(new Actor(70, "Person 70", "ADMIN", this.top.code()));
		String itself = "/administration/offices/" + this.top.code() + "/agencies/" + this.top.code();
		assertThat(ReviewPages.status(this.mvc, above, itself)).isEqualTo(200);
	}

	@Test
	void keepsTheContactUpToDate() throws Exception {
		String page = "/administration/agencies/" + this.agency.code() + "/contact";
		RequestPostProcessor own = ReviewPages.at(this.agency.code(), Role.ADMIN);
		assertThat(ReviewPages.send(this.mvc, own, page, "email", "somewhere").page().select("#email-error").text())
			.isNotEmpty();
		assertThat(ReviewPages.send(this.mvc, own, page, "unit", "办公室", "phone", "0000-123", "email", "a@b.example")
			.status()).isEqualTo(302);
		assertThat(this.contacts.of(this.agency.code()))
			.isEqualTo(new AgencyContact("办公室", "", "", "0000-123", "", "a@b.example"));
		assertThat(ReviewPages.open(this.mvc, own, "/en" + page).select("#phone").attr("value")).isEqualTo("0000-123");
	}

	@Test
	void callsTheOfficeAsItLikes() throws Exception {
		assertThat(send("/title", "titleZh", "青石县政务公开办公室", "titleEn", "").status()).isEqualTo(302);
		assertThat(this.register.require(this.office.code()).officeName(Locale.SIMPLIFIED_CHINESE))
			.isEqualTo("青石县政务公开办公室");
		assertThat(open(this.base).select("#titleZh").attr("value")).isEqualTo("青石县政务公开办公室");
	}

	@Test
	void addsAndChangesRegions() throws Exception {
		String region = this.office.region() + "001";
		assertThat(send("/regions", "code", "12", "nameZh", "石桥镇", "parent", this.office.region()).page()
			.select("#code-error")
			.text()).isNotEmpty();
		assertThat(send("/regions", "code", region, "nameZh", "石桥镇", "parent", this.stranger.region()).page()
			.select("#parent-error")
			.text()).isNotEmpty();
		assertThat(send("/regions", "code", "960101", "nameZh", "别处县", "parent", this.office.region()).page()
			.select("#parent-error")
			.text()).isNotEmpty();
		assertThat(send("/regions", "code", region, "nameZh", "石桥镇", "parent", this.office.region()).status())
			.isEqualTo(302);
		assertThat(send("/regions/" + region, "code", region, "nameZh", "石桥街道", "nameEn", "Shiqiao", "parent",
				this.office.region(), "validUntil", "2025-12-31")
			.status()).isEqualTo(302);
		Region changed = this.regions.find(region).orElseThrow();
		assertThat(changed.name().zh()).isEqualTo("石桥街道");
		assertThat(changed.validUntil()).isEqualTo(LocalDate.of(2025, 12, 31));
		assertThat(open(this.base + "/regions").select("tbody tr")).hasSize(1);
		assertThat(open("/en" + this.base + "/regions/" + region).html()).doesNotContain("??");
	}

	@Test
	void opensAYearAndLetsAgenciesOff() throws Exception {
		String page = "/years/2026";
		Answer wrong = send(page, "submissionDate", "2027-01-20", "reviewDate", "2027-01-10", "publicationDate", "");
		assertThat(wrong.page().select(".error-summary a").eachAttr("href")).contains("#reviewDate", "#publicationDate",
				"#mode");
		assertThat(send(page, "submissionDate", "2027-01-15", "reviewDate", "2027-01-23", "publicationDate",
				"2027-01-30", "mode", "PUBLISH_FIRST")
			.status()).isEqualTo(302);
		assertThat(this.tasks.opened(this.office.code())).containsExactly(YEAR);
		assertThat(this.calendar.ofAgency(this.agency.code(), YEAR).mode()).isEqualTo(PublicationMode.PUBLISH_FIRST);
		assertThat(send(page + "/exemptions", "agency", this.stranger.code(), "reason", "无").page()
			.select("#agency-error")
			.text()).isNotEmpty();
		assertThat(send(page + "/exemptions", "agency", this.agency.code(), "reason", "").page()
			.select("#reason-error")
			.text()).isNotEmpty();
		assertThat(send(page + "/exemptions", "agency", this.agency.code(), "reason", "年内新设").status()).isEqualTo(302);
		Document shown = open(this.base + page);
		assertThat(shown.select("tbody tr").text()).contains(this.agency.code(), "年内新设");
		assertThat(this.tasks.of(this.agency, YEAR).isExempted()).isTrue();
		assertThat(send(page + "/exemptions/" + this.agency.code() + "/end").status()).isEqualTo(302);
		assertThat(this.tasks.of(this.agency, YEAR).isDue()).isTrue();
		assertThat(ReviewPages.status(this.mvc, this.administrator, this.base + "/years/1999")).isEqualTo(404);
	}

	@ParameterizedTest
	@CsvSource({ "agencies/template, 0", "agencies/current, 1", "regions/template, 0", "regions/current, 0" })
	void offersTablesForDownload(String file, int rows) throws Exception {
		byte[] body = this.mvc
			.perform(MockMvcRequestBuilders.get(this.base + "/uploads/" + file).with(this.administrator))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
		assertThat(SheetReader.read(body, new SheetLimits(100, 100))).hasSize(1 + rows);
	}

	private Document open(String address) throws Exception {
		return ReviewPages.open(this.mvc, this.administrator, address);
	}

	private Answer send(String page, String... fields) throws Exception {
		return ReviewPages.send(this.mvc, this.administrator, this.base + page, fields);
	}

}
