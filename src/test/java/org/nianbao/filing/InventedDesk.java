package org.nianbao.filing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.nianbao.access.SignedInWindow;
import org.nianbao.account.Accounts;
import org.nianbao.account.Duty;
import org.nianbao.account.NewAccount;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.history.Actor;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionStatus;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationContext;

/** Agencies with people who file for them, for tests. Each call invents new ones. */
@TestComponent
public class InventedDesk {

	private static final AtomicInteger PEOPLE = new AtomicInteger();

	private static final long FIRST_NUMBER = 1_000_000;

	/** What everybody with an account signs in with. */
	public static final String PASSWORD = "correct horse battery";

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	@Autowired
	private Accounts accounts;

	@Autowired
	private ReportDesk reports;

	@Autowired
	private ApplicationContext application;

	/** An agency that files to an office. */
	public Agency agency() {
		return invented().agency();
	}

	/** Invents regions and agencies. */
	public InventedAgencies invented() {
		return new InventedAgencies(this.regions, this.agencies);
	}

	/** Somebody who files for the agency, for requests that are sent as that person. */
	public SignedIn filer(Agency agency, String displayName) {
		return person(agency, Role.FILER, displayName);
	}

	/** Somebody with a role at the agency, for requests that are sent as that person. */
	public SignedIn person(Agency agency, Role role, String displayName) {
		int number = PEOPLE.incrementAndGet();
		return new SignedIn(FIRST_NUMBER + number, "desk-" + number, displayName,
				Set.of(new Duty(agency.code(), role)));
	}

	/** Somebody with roles at the agency and an account to sign in with. */
	public SignedIn account(Agency agency, String displayName, Role... roles) {
		Set<Duty> duties = Arrays.stream(roles)
			.map((role) -> new Duty(agency.code(), role))
			.collect(Collectors.toSet());
		long id = this.accounts.register(
				new NewAccount("desk-" + PEOPLE.incrementAndGet(), displayName, PASSWORD, duties), Actor.APPLICATION);
		return this.accounts.find(id).orElseThrow();
	}

	/** A report of the agency's main scope that somebody has begun. */
	public RevisionStatus begin(Agency agency, int year, SignedIn person) {
		return this.reports.begin(new ReportKey(agency.code(), new ReportYear(year), agency.mainScope()),
				actor(person));
	}

	/** The person as who acts in the first of the own duties. */
	public static Actor actor(SignedIn person) {
		Duty duty = person.duties().stream().min(Comparator.naturalOrder()).orElseThrow();
		return person.acting(duty.agencyCode(), duty.role());
	}

	/** Lets somebody with an account into a window, without the sign-in page. */
	public void enter(Page page, SignedIn person) {
		SignedInWindow.enter(page, person, this.application);
	}

	/** Signs in on the page that is shown. */
	public static void signIn(Page page, String site, SignedIn person) {
		page.navigate(site + "/sign-in");
		fillIn(page, person);
		page.waitForURL("**/filing");
	}

	/** Fills in the sign-in page that is shown, and sends it. */
	public static void fillIn(Page page, SignedIn person) {
		page.locator("#loginName").fill(person.loginName());
		page.locator("#password").fill(PASSWORD);
		page.locator("form.panel button[type=submit]").click();
	}

}
