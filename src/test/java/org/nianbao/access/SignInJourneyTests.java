package org.nianbao.access;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
class SignInJourneyTests {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private static final String PASSWORD = "correct horse battery";

	@Autowired
	private Accounts accounts;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@LocalServerPort
	private int port;

	private Browser browser;

	@BeforeEach
	void openBrowser() {
		this.browser = new Browser(this.port);
	}

	@Test
	void leadsAFilerToTheFilingDesk() throws Exception {
		HttpResponse<String> answer = this.browser.signIn(filer(), PASSWORD);
		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(answer.headers().firstValue("Location")).hasValue("/filing");
	}

	@Test
	void leadsAReviewerToTheReviewDesk() throws Exception {
		HttpResponse<String> answer = this.browser.signIn(person(Role.REVIEWER), PASSWORD);
		assertThat(answer.headers().firstValue("Location")).hasValue("/review");
	}

	private String filer() {
		return person(Role.FILER);
	}

	private String person(Role role) {
		String name = "person-" + PEOPLE.incrementAndGet();
		String agency = new InventedAgencies(this.regions, this.agencies).agency().code();
		this.accounts.register(new NewAccount(name, "Somebody", PASSWORD, Set.of(new Duty(agency, role))));
		return name;
	}

}
