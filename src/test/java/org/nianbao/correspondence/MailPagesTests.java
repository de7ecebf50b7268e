package org.nianbao.correspondence;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.access.SignedInAs;
import org.nianbao.account.Correspondents;
import org.nianbao.account.Correspondents.Correspondent;
import org.nianbao.account.Duty;
import org.nianbao.account.MailPreferences;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.mail.Addressee;
import org.nianbao.mail.Letter;
import org.nianbao.mail.MailState;
import org.nianbao.mail.Outbox;
import org.nianbao.mail.PostedMails;
import org.nianbao.review.ReviewPages;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class MailPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Outbox outbox;

	@Autowired
	private PostedMails mails;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private JdbcClient database;

	@Autowired
	private History history;

	@Autowired
	private MailPreferences preferences;

	private Agency agency;

	private RequestPostProcessor administrator;

	@BeforeEach
	void inventOffice() {
		InventedAgencies invented = new InventedAgencies(this.regions, this.agencies);
		Agency office = invented.office();
		this.agency = invented.agency(office);
		this.administrator = ReviewPages.at(office.code(), Role.ADMIN);
	}

	@Test
	void showsAnAdministratorTheMailsOfTheOwnAreaAlone() throws Exception {
		UUID own = post(this.agency, false);
		UUID foreign = post(new InventedAgencies(this.regions, this.agencies).agency(), false);
		Document page = ReviewPages.open(this.mvc, this.administrator, "/mails");
		assertThat(page.select("tbody tr")).hasSize(1);
		assertThat(page.select("tbody a").attr("href")).isEqualTo("/mails/" + this.agency.code() + "/" + own);
		assertThat(page.select(".notice").text()).contains("没有配置邮件服务器");
		assertThat(status("/mails/" + this.agency.code() + "/" + own)).isEqualTo(200);
		assertThat(status("/mails/" + this.agency.code() + "/" + foreign)).isEqualTo(404);
		assertThat(status("/mails/" + this.agency.code() + "/" + UUID.randomUUID())).isEqualTo(404);
		assertThat(status("/mails/" + this.agency.code() + "/nonsense")).isEqualTo(404);
	}

	@Test
	void showsATextWhereNothingIsSent() throws Exception {
		UUID mail = post(this.agency, true);
		Document page = ReviewPages.open(this.mvc, this.administrator, "/mails/" + this.agency.code() + "/" + mail);
		assertThat(page.select(".typed").text()).contains("陈信：您好", "/filing/secret");
	}

	@Test
	void hasAMailTriedAgainAndNotesWhoDidThat() throws Exception {
		UUID mail = post(this.agency, false);
		giveUp(mail);
		String address = "/mails/" + this.agency.code() + "/" + mail;
		assertThat(ReviewPages.open(this.mvc, this.administrator, "/mails?state=undeliverable").text()).contains("无法送达",
				"550 no such user");
		assertThat(ReviewPages.open(this.mvc, this.administrator, address).select("form button").eachText())
			.contains("重新发送");
		ReviewPages.send(this.mvc, this.administrator, address + "/attempts");
		assertThat(this.mails.find(mail).orElseThrow().state()).isEqualTo(MailState.WAITING);
		HistoryEntry entry = this.history.of(Subject.agency(this.agency.code())).getLast();
		assertThat(entry.act()).isEqualTo("correspondence.try-mail-again");
		assertThat(entry.by().role()).isEqualTo("ADMIN");
		assertThat(entry.became()).containsEntry("mail", mail.toString());
		ReviewPages.send(this.mvc, this.administrator, address + "/attempts");
		assertThat(this.history.of(Subject.agency(this.agency.code())).getLast()).isEqualTo(entry);
	}

	@Test
	void tellsMailsByStateAndPage() throws Exception {
		for (int i = 0; i < 51; i++) {
			post(this.agency, false);
		}
		Document page = ReviewPages.open(this.mvc, this.administrator, "/mails?state=waiting");
		assertThat(page.select("tbody tr")).hasSize(50);
		assertThat(page.select(".states a").eachText()).containsExactly("全部 51", "待发送 51");
		String next = page.select("a[rel=next]").attr("href");
		assertThat(ReviewPages.open(this.mvc, this.administrator, next).select("tbody tr")).hasSize(1);
		assertThat(ReviewPages.open(this.mvc, this.administrator, "/mails?state=sent").text()).contains("没有这样的邮件");
		assertThat(ReviewPages.open(this.mvc, this.administrator, "/en/mails").html()).doesNotContain("??");
	}

	@Test
	void letsAPersonChooseHowToBeWritten() throws Exception {
		Correspondent person = new Correspondents(this.database).at(this.agency.code(), Role.FILER);
		RequestPostProcessor self = SignedInAs.person(person.account(),
				Set.of(new Duty(this.agency.code(), Role.FILER)));
		Document page = ReviewPages.open(this.mvc, self, "/mails/settings");
		assertThat(page.select("input[checked]").eachAttr("value")).containsExactly("zh", "once");
		ReviewPages.send(this.mvc, self, "/mails/settings", "language", "en", "frequency", "daily");
		assertThat(this.preferences.of(person.account()).language()).isEqualTo(Locale.ENGLISH);
		assertThat(this.preferences.of(person.account()).daily()).isTrue();
		HistoryEntry entry = this.history.of(Subject.account(person.account())).getLast();
		assertThat(entry.act()).isEqualTo("account.prefer-mail");
		assertThat(entry.was()).containsEntry("language", "zh").containsEntry("dailyMail", "false");
	}

	@Test
	void saysWhatIsMissingInTheSettings() throws Exception {
		Correspondent person = new Correspondents(this.database).at(this.agency.code(), Role.FILER);
		RequestPostProcessor self = SignedInAs.person(person.account(), Set.of());
		ReviewPages.Answer answer = ReviewPages.send(this.mvc, self, "/mails/settings", "language", "fr");
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.page().select(".error-summary a").eachText()).containsExactlyInAnyOrder("请选择邮件语言", "请选择接收方式");
		assertThat(this.preferences.of(person.account()).daily()).isFalse();
	}

	private int status(String address) throws Exception {
		return ReviewPages.status(this.mvc, this.administrator, address);
	}

	private UUID post(Agency about, boolean secret) {
		Addressee to = new Addressee(null, "陈信", "chen@example.org", Locale.CHINESE, false, about.code());
		String key = "correspondence.notice.SUBMIT.agency";
		Letter letter = secret ? Letter.secret(to, key, "/filing/secret", about.nameZh(), "2025", "陈信")
				: Letter.usual(to, key, "/filing", about.nameZh(), "2025", "陈信");
		return this.transaction.execute((status) -> this.outbox.post(letter));
	}

	private void giveUp(UUID mail) {
		this.database.sql("""
				UPDATE mail SET state = 'UNDELIVERABLE', next_attempt_at = NULL, last_failure = '550 no such user'
				WHERE id = :id
				""").param("id", mail).update();
	}

}
