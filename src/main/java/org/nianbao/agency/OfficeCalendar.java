package org.nianbao.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The dates and the mode of publication that each office sets for a report year. */
@Service
public class OfficeCalendar {

	private final JdbcClient database;

	private final AgencyRegister agencies;

	private final History history;

	OfficeCalendar(JdbcClient database, AgencyRegister agencies, History history) {
		this.database = database;
		this.agencies = agencies;
		this.history = history;
	}

	/**
	 * Sets what an office decides for a year, in place of what it decided before.
	 * @throws AgencyRefusedException if the agency is not an office
	 * @throws UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public void decide(OfficeYear decided, Actor by) {
		this.history.record(store(decided, "agency.decide-year", by));
	}

	/** Writes down what an office decides, and says what to note in the history. */
	Act store(OfficeYear decided, String act, Actor by) {
		Agency office = this.agencies.require(decided.office());
		if (!office.isOffice()) {
			throw new AgencyRefusedException(Reason.NOT_AN_OFFICE, office.code());
		}
		OfficeYear before = ofOffice(decided.office(), decided.year());
		this.database.sql("""
				INSERT INTO office_year (office_code, year, submission_date, review_date, publication_date, mode)
				VALUES (:office, :year, :submission, :review, :publication, :mode)
				ON CONFLICT (office_code, year) DO UPDATE SET submission_date = EXCLUDED.submission_date,
				  review_date = EXCLUDED.review_date, publication_date = EXCLUDED.publication_date, mode = EXCLUDED.mode
				""")
			.param("office", decided.office())
			.param("year", decided.year().value())
			.param("submission", decided.submissionDate())
			.param("review", decided.reviewDate())
			.param("publication", decided.publicationDate())
			.param("mode", decided.mode().name())
			.update();
		return Act.of(by, act, Subject.office(decided.office()))
			.became("year", decided.year())
			.change("submissionDate", before.submissionDate(), decided.submissionDate())
			.change("reviewDate", before.reviewDate(), decided.reviewDate())
			.change("publicationDate", before.publicationDate(), decided.publicationDate())
			.change("mode", before.mode(), decided.mode());
	}

	/**
	 * What an office decided for a year, or what holds where it decided nothing.
	 */
	public OfficeYear ofOffice(String office, ReportYear year) {
		return this.database.sql("""
				SELECT office_code, year, submission_date, review_date, publication_date, mode
				FROM office_year WHERE office_code = :office AND year = :year
				""")
			.param("office", office)
			.param("year", year.value())
			.query(OfficeCalendar::officeYear)
			.optional()
			.orElseGet(() -> OfficeYear.undecided(office, year));
	}

	/**
	 * What holds for an agency's report of a year: what the office that reviews it
	 * decided.
	 * @throws UnknownAgencyException if there is no such agency
	 */
	public OfficeYear ofAgency(String agency, ReportYear year) {
		return ofOffice(this.agencies.require(agency).reviewingOffice(), year);
	}

	private static OfficeYear officeYear(ResultSet row, int number) throws SQLException {
		return new OfficeYear(row.getString("office_code"), new ReportYear(row.getInt("year")),
				row.getObject("submission_date", LocalDate.class), row.getObject("review_date", LocalDate.class),
				row.getObject("publication_date", LocalDate.class), PublicationMode.valueOf(row.getString("mode")));
	}

}
