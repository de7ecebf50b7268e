package org.nianbao.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Objects;

import org.nianbao.account.Accounts;
import org.nianbao.agency.AgencyContact;
import org.nianbao.agency.AgencyDetails;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.NewAgency;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.agency.SocialCreditCode;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with the invented region, in one transaction: all of it or, if
 * the application is killed meanwhile, nothing.
 */
@Component
class DemonstrationLoader {

	private static final Logger logger = LoggerFactory.getLogger(DemonstrationLoader.class);

	private static final int REPORTS_BETWEEN_LINES = 25;

	/**
	 * How long after the first start reports can be submitted in time. It is the same for
	 * all years, since all are entered now, so that nobody who tries the application
	 * finds everything overdue.
	 */
	private static final Period TIME_TO_SUBMIT = Period.ofDays(20);

	private static final Period TIME_TO_REVIEW = Period.ofDays(10);

	private final JdbcClient database;

	private final RegionRegister regions;

	private final AgencyRegister agencies;

	private final FilingTasks tasks;

	private final Accounts accounts;

	private final Clock clock;

	private final Editions editions;

	private final ReportLife life;

	private final OfficeHabits habits;

	private final TransactionTemplate transaction;

	private final DemonstrationFiles files = new DemonstrationFiles();

	DemonstrationLoader(JdbcClient database, RegionRegister regions, AgencyRegister agencies, FilingTasks tasks,
			Accounts accounts, Clock clock, Editions editions, ReportLife life, OfficeHabits habits,
			TransactionTemplate transaction) {
		this.database = database;
		this.regions = regions;
		this.agencies = agencies;
		this.tasks = tasks;
		this.accounts = accounts;
		this.clock = clock;
		this.editions = editions;
		this.life = life;
		this.habits = habits;
		this.transaction = transaction;
	}

	/**
	 * Loads the invented region, unless the database knows any region.
	 * @return whether it was loaded
	 */
	boolean load() {
		return this.transaction.execute((status) -> loadIfEmpty());
	}

	private boolean loadIfEmpty() {
		// A second instance that starts at the same time waits here and finds it loaded.
		this.database.sql("SELECT pg_advisory_xact_lock(hashtext('nianbao.demonstration'))").query().singleRow();
		if (!this.regions.all().isEmpty()) {
			return false;
		}
		DemonstrationReports reports = new DemonstrationReports(this.editions, this.files);
		logger.info("Loading the demonstration region, which does not exist: {} agencies and their reports",
				reports.agencies().size());
		this.files.regions().forEach(this::add);
		reports.agencies().forEach(this::register);
		reports.agencies().stream().filter((agency) -> agency.mode() != null).forEach(this::openYears);
		Cast cast = Cast.register(this.accounts, this.files);
		this.files.offices().forEach((office) -> this.habits.settle(office, cast));
		int loaded = 0;
		for (InventedAgency agency : reports.agencies()) {
			for (ReportYear year : reports.years(agency.code())) {
				this.life.lead(agency, year, reports, cast);
				if (++loaded % REPORTS_BETWEEN_LINES == 0) {
					logger.info("Loading the demonstration region: {} reports so far", loaded);
				}
			}
		}
		// Only now: nobody wants to read a letter about each of these reports.
		this.accounts.giveDemonstrationAddresses();
		logger.info("The demonstration region is loaded: {} reports", loaded);
		return true;
	}

	private void add(InventedRegion region) {
		this.regions.add(new Region(region.code(), new LocalizedText(region.zh(), region.en()), region.parent()),
				Actor.APPLICATION);
	}

	private void register(InventedAgency agency) {
		AgencyDetails details = AgencyDetails.of(AgencyKind.valueOf(agency.kind()), agency.supervisingOffice())
			.withCreditCode(new SocialCreditCode(agency.creditCode()))
			.asOffice(agency.office())
			.withMainScope(agency.scope());
		String code = this.agencies
			.register(new NewAgency(agency.region(), agency.zh(), agency.en(), details, agency.signOff(),
					contact(agency), null), Actor.APPLICATION)
			.code();
		if (!code.equals(agency.code())) {
			throw new IllegalStateException(agency.zh() + " got the code " + code + " instead of " + agency.code());
		}
	}

	/** Numbers and names that nobody has. */
	private static AgencyContact contact(InventedAgency agency) {
		return new AgencyContact("政务公开科", "", "工作日9:00至12:00，13:30至17:00", "0000-" + agency.code().replace("-", ""), "",
				"xxgk@" + agency.code() + ".example");
	}

	private void openYears(InventedAgency office) {
		LocalDate submission = LocalDate.now(this.clock).plus(TIME_TO_SUBMIT);
		LocalDate review = submission.plus(TIME_TO_REVIEW);
		PublicationMode mode = PublicationMode.valueOf(Objects.requireNonNull(office.mode()));
		for (int year = InventedAgency.FIRST_YEAR; year <= InventedAgency.LAST_YEAR; year++) {
			this.tasks.open(new OfficeYear(office.code(), new ReportYear(year), submission, review,
					review.plus(TIME_TO_REVIEW), mode), Actor.APPLICATION);
		}
	}

}
