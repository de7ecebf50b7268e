package org.nianbao.proof;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.HistoryHeads;
import org.nianbao.review.ReviewPages;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
class VerificationPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private HistoryHeads heads;

	@Autowired
	private JdbcClient database;

	private Agency top;

	private Agency office;

	private RequestPostProcessor admin;

	@BeforeEach
	void begin() {
		this.database.sql("UPDATE history_verification SET finished_at = clock_timestamp()").update();
		InventedAgencies invented = new InventedAgencies(this.regions, this.agencies);
		this.top = invented.office();
		this.office = invented.office(this.top);
		this.admin = ReviewPages.at(this.top.code(), Role.ADMIN);
	}

	@Test
	void asksForAVerificationAndShowsHowItGoesOn() throws Exception {
		MockHttpServletResponse answer = verify(new byte[0]);
		assertThat(answer.getRedirectedUrl()).isEqualTo("/history");
		Document page = ReviewPages.open(this.mvc, this.admin, "/history");
		assertThat(page.text()).contains("即将开始");
		assertThat(page.select("form[action=/history/verifications]")).isEmpty();
		this.database.sql("UPDATE history_verification SET chains = 2, total = 5 WHERE finished_at IS NULL").update();
		assertThat(ReviewPages.open(this.mvc, this.admin, "/history").select("progress").attr("value")).isEqualTo("2");
		this.database.sql("""
				WITH run AS (UPDATE history_verification SET chains = 5, entries = 12, broken = 1,
				  finished_at = clock_timestamp() WHERE finished_at IS NULL RETURNING id)
				INSERT INTO history_verification_fault SELECT id, 'agency:450700-001', 3, 'MISSING' FROM run
				""").update();
		page = ReviewPages.open(this.mvc, this.admin, "/history");
		assertThat(page.select(".error-summary").text()).contains("有1条链校验不通过");
		assertThat(page.select("tbody tr").text()).contains("agency:450700-001", "3", "记录缺失");
	}

	@Test
	void exportsTheHeadsAndTakesThemBack() throws Exception {
		MockHttpServletResponse file = this.mvc.perform(MockMvcRequestBuilders.get("/history/heads").with(this.admin))
			.andReturn()
			.getResponse();
		assertThat(file.getHeader(HttpHeaders.CONTENT_DISPOSITION))
			.matches("attachment; filename=\"history-heads-\\d{4}-\\d\\d-\\d\\d.txt\"");
		assertThat(file.getContentAsString()).contains("agency:" + this.office.code() + " 1 ");
		assertThat(this.heads.read(file.getContentAsString()).chains()).isPositive();
		assertThat(verify(file.getContentAsByteArray()).getRedirectedUrl()).isEqualTo("/history");
		assertThat(ReviewPages.open(this.mvc, this.admin, "/history").text()).contains("导出的链尾");
	}

	@Test
	void refusesAFileThatIsNoneOfHeads() throws Exception {
		MockHttpServletResponse answer = verify("anything".getBytes());
		assertThat(answer.getStatus()).isEqualTo(422);
		assertThat(Jsoup.parse(answer.getContentAsString()).select("#error-summary a").attr("href"))
			.isEqualTo("#heads");
	}

	@Test
	void isForAdministratorsAtTheTopAlone() throws Exception {
		RequestPostProcessor below = ReviewPages.at(this.office.code(), Role.ADMIN);
		for (String address : new String[] { "/history", "/history/heads" }) {
			assertThat(ReviewPages.status(this.mvc, this.admin, address)).as(address).isEqualTo(200);
			assertThat(ReviewPages.status(this.mvc, below, address)).as(address).isEqualTo(404);
		}
		assertThat(this.mvc.perform(MockMvcRequestBuilders.post("/history/verifications").with(below).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(404);
	}

	private MockHttpServletResponse verify(byte[] heads) throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.multipart("/history/verifications")
				.file(new MockMultipartFile("heads", "heads.txt", "text/plain", heads))
				.with(this.admin)
				.with(csrf()))
			.andReturn()
			.getResponse();
	}

}
