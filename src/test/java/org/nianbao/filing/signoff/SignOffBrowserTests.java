package org.nianbao.filing.signoff;

import java.time.LocalDate;
import java.util.EnumSet;

import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.browser.Browsers;
import org.nianbao.filing.InventedDesk;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.SignOffName;
import org.nianbao.report.SignOffPractice;
import org.nianbao.report.SignOffStep;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The pages on a report's way out of its agency and to the public, in a real browser, on
 * a desk's and a telephone's screen.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class SignOffBrowserTests {

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	private static final ReportYear YEAR = new ReportYear(2025);

	@Autowired
	private InventedDesk desk;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private OfficeCalendar calendar;

	@LocalServerPort
	private int port;

	private ReportWalk walk;

	private Page page;

	@BeforeEach
	void open() {
		this.walk = new ReportWalk(this.application);
		this.page = browsers.open(Browsers.DESK);
	}

	@Test
	void looksRightOnTheWayThroughTheAgency() {
		Agency agency = this.walk.agencies.agencyWithSignOff(this.walk.agencies.office());
		SignedIn chen = this.desk.account(agency, "陈签", Role.FILER, Role.SIGNER, Role.PUBLISHER);
		this.walk.signOffs.adopt(agency.code(), new SignOffPractice(EnumSet.allOf(SignOffStep.class), true),
				ReportWalk.FILER);
		long revision = this.desk.begin(agency, 2025, chen).id();
		this.walk.fill(revision);
		this.desk.enter(this.page, chen);
		String report = "/filing/" + agency.code() + "/2025";
		look(report + "/sign-off", "sign-off");
		look(report + "/hand-over", "hand-over");
		for (SignOffStep step : EnumSet.range(SignOffStep.DRAFTING, SignOffStep.SECRECY_REVIEW)) {
			this.walk.signOffs.sign(revision, step,
					(step == SignOffStep.DRAFTING) ? SignOffName.of(ReportWalk.FILER, "科员")
							: SignOffName.ofColleague("王主任", "办公室主任"),
					this.walk.signOffs.sheet(revision).hash(), ReportWalk.FILER);
		}
		look(report, "ready-to-sign");
		this.walk.release(revision);
		look(report, "released");
		look(report + "/signing", "signing");
		look("/en" + report + "/signing", "signing-en");
		look(report + "/approval-sheet", "approval-sheet");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
		Browsers.picture(this.page, "filing-approval-sheet-print");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.SCREEN));
		this.walk.sign(revision);
		this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		this.walk.reviews.accept(revision, ReportWalk.REVIEWER);
		look(report + "/publication", "publication");
		this.walk.publishAccepted(revision);
		look(report + "/publication", "publication-done");
		look("/filing", "desk-publisher");
	}

	@Test
	void looksRightForAdministratorsAndOffices() {
		Agency office = this.walk.agencies.office();
		Agency agency = this.walk.agencies.agency(office);
		LocalDate date = LocalDate.of(2026, 1, 31);
		this.calendar.decide(new OfficeYear(office.code(), YEAR, date, date, date, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
		this.walk.accepted(new ReportKey(agency.code(), YEAR, ReportScope.OWN));
		SignedIn zhou = this.desk.account(office, "周发", Role.FILER, Role.PUBLISHER, Role.ADMIN);
		this.desk.enter(this.page, zhou);
		look("/filing/" + office.code() + "/sign-off", "practice");
		look("/review/offices/" + office.code() + "/2025/publication", "together");
	}

	private void look(String address, String name) {
		this.page.navigate(site() + address);
		Browsers.look(this.page, "filing-" + name);
	}

	private String site() {
		return "http://localhost:" + this.port;
	}

}
