package org.nianbao.proof;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.report.Receipt;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.Superuser;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
class ReceiptPageTests {

	private static int networks;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TransactionTemplate transactions;

	private ReportWalk walk;

	private ReportKey key;

	private long revision;

	private Receipt receipt;

	@BeforeEach
	void submit() {
		networks++;
		this.walk = new ReportWalk(this.application);
		this.key = this.walk.newKey();
		this.revision = this.walk.filled(this.key);
		this.receipt = this.walk.submit(this.revision);
	}

	@Test
	void confirmsAReceiptToWhoeverHoldsIt() throws Exception {
		MockHttpServletResponse answer = verify(this.receipt.number(), this.receipt.hash());
		assertThat(answer.getStatus()).isEqualTo(200);
		Document page = page(answer);
		assertThat(page.select(".done").text()).isEqualTo("经核验，回执有效，内容与报送时一致。");
		assertThat(page.select(".facts").text()).contains(this.agencies.require(this.key.agency()).nameZh(), "2025",
				"本机关");
		assertThat(page.select(".facts time").attr("datetime")).endsWith("+08:00");
		assertThat(page.text()).as("not who submitted").doesNotContain(this.receipt.submittedBy());
		assertThat(answer.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		assertThat(answer.getHeader(HttpHeaders.SET_COOKIE)).isNull();
	}

	@Test
	void readsWhatIsTypedOrPastedFromPaper() throws Exception {
		String hash = this.receipt.hash().toUpperCase().replaceAll("(.{8})", "$1 ");
		assertThat(page(verify(" " + this.receipt.number() + "\u3000", hash)).select(".done")).isNotEmpty();
	}

	@Test
	void tellsNothingOfAReceiptToWhoHasNotItsHash() throws Exception {
		String unknown = page(verify("999999-999-2025-own-1", this.receipt.hash())).select("section").text();
		assertThat(unknown).contains("未查到该回执或校验值不一致，请核对。");
		assertThat(page(verify(this.receipt.number(), "0".repeat(64))).select("section").text()).isEqualTo(unknown);
	}

	@Test
	void saysThatTheSubmissionWasWithdrawn() throws Exception {
		this.walk.submissions.withdraw(this.revision, ReportWalk.FILER);
		Document page = page(verify(this.receipt.number(), this.receipt.hash()));
		assertThat(page.select(".done")).isNotEmpty();
		assertThat(page.select(".notice").text()).contains("撤回");
	}

	@Test
	void confirmsNothingWhereWhatIsOnFileWasChanged() throws Exception {
		new Superuser(this.database, this.transactions)
			.change("UPDATE submission SET received_at = received_at - interval '7 days' WHERE receipt_number = '"
					+ this.receipt.number() + "'");
		Document page = page(verify(this.receipt.number(), this.receipt.hash()));
		assertThat(page.select(".error-summary").text()).contains("不能确认");
		assertThat(page.select(".done, .facts")).isEmpty();
	}

	@Test
	void asksForWhatIsMissing() throws Exception {
		MockHttpServletResponse answer = verify(this.receipt.number(), "");
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(page(answer).title()).startsWith("错误：");
		assertThat(page(answer).select("#error-summary a").attr("href")).isEqualTo("#hash");
		assertThat(page(answer).select("#number").val()).isEqualTo(this.receipt.number());
		assertThat(verify("<script>".repeat(20), "x").getStatus()).isEqualTo(400);
	}

	@Test
	void showsTheFormAlone() throws Exception {
		Document page = page(this.mvc.perform(MockMvcRequestBuilders.get("/receipts")).andReturn().getResponse());
		assertThat(page.select("form input")).hasSize(2);
		assertThat(page.select("section, .error-summary")).isEmpty();
	}

	@Test
	void makesWhoGuessesWait() throws Exception {
		MockHttpServletResponse answer = verify(this.receipt.number(), "1".repeat(64));
		// Thirty at once; while they are asked, some come back.
		for (int i = 1; i < 300 && answer.getStatus() == 200; i++) {
			answer = verify(this.receipt.number(), "1".repeat(64));
		}
		assertThat(answer.getStatus()).isEqualTo(429);
		assertThat(Integer.parseInt(answer.getHeader(HttpHeaders.RETRY_AFTER))).isBetween(1, 60);
		assertThat(page(answer).select("#error-summary").text()).contains("秒后再试");
	}

	@Test
	void isOneClickAwayFromWhereAReceiptIsShown() throws Exception {
		this.walk.reviews.open(this.revision, ReportWalk.REVIEWER);
		this.walk.reviews.accept(this.revision, ReportWalk.REVIEWER);
		this.walk.publishAccepted(this.revision);
		Document report = page(this.mvc.perform(MockMvcRequestBuilders.get("/reports/" + this.key.agency() + "/2025"))
			.andReturn()
			.getResponse());
		assertThat(report.select("a[href^=/receipts]").attr("href"))
			.isEqualTo("/receipts?number=" + this.receipt.number() + "&hash=" + this.receipt.hash());
	}

	private MockHttpServletResponse verify(String number, String hash) throws Exception {
		return this.mvc.perform(
				MockMvcRequestBuilders.get("/receipts").param("number", number).param("hash", hash).with((request) -> {
					request.setRemoteAddr("192.0.2." + networks);
					return request;
				}))
			.andReturn()
			.getResponse();
	}

	private static Document page(MockHttpServletResponse answer) throws Exception {
		return Jsoup.parse(answer.getContentAsString());
	}

}
