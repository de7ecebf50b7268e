package org.nianbao.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Act;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.Subject;
import org.nianbao.report.OfficePublicationRefusedException.Reason;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Plans to publish all reports together that an office has accepted (统一集中发布), at once or
 * at its date. {@link DuePublications} carries the plans out, away from any request.
 */
@Service
public class OfficePublication {

	private final AgencyRegister agencies;

	private final OfficeCalendar calendar;

	private final RevisionStatuses statuses;

	private final OfficePublications plans;

	private final History history;

	OfficePublication(AgencyRegister agencies, OfficeCalendar calendar, RevisionStatuses statuses,
			OfficePublications plans, History history) {
		this.agencies = agencies;
		this.calendar = calendar;
		this.statuses = statuses;
		this.plans = plans;
		this.history = history;
	}

	/**
	 * Plans to publish all that is accepted when the time comes, in place of an earlier
	 * plan.
	 * @param office the code of the office
	 * @param time when to publish; a time that is past for at once
	 * @throws OfficePublicationRefusedException if the office does not publish for its
	 * agencies in that year, or is publishing at this moment
	 */
	@Transactional
	public void plan(String office, ReportYear year, Instant time, Actor actor) {
		if (this.calendar.ofOffice(office, year).mode() != PublicationMode.BY_OFFICE) {
			throw new OfficePublicationRefusedException(Reason.NOT_THE_PUBLISHER);
		}
		this.plans.lock(office, year);
		this.plans.cancel(office, year);
		if (this.plans.isUnderWay(office, year)) {
			throw new OfficePublicationRefusedException(Reason.UNDER_WAY);
		}
		this.plans.add(office, year, time, actor);
		this.history.record(Act.of(actor, "report.plan-together", Subject.office(office))
			.became("year", year)
			.became("time", time));
	}

	/**
	 * Gives a plan up.
	 * @throws OfficePublicationRefusedException if nothing is planned, or publishing has
	 * begun
	 */
	@Transactional
	public void cancel(String office, ReportYear year, Actor actor) {
		this.plans.lock(office, year);
		if (!this.plans.cancel(office, year)) {
			throw new OfficePublicationRefusedException(Reason.NOT_PLANNED);
		}
		this.history.record(Act.of(actor, "report.cancel-together", Subject.office(office)).became("year", year));
	}

	/** The newest plan of an office for a year and what came of it; empty if none. */
	@Transactional(readOnly = true)
	public Optional<OfficePublicationStatus> newest(String office, ReportYear year) {
		return this.plans.newest(office, year);
	}

	/**
	 * The newest revisions of the reports that the office reviews, in whatever state,
	 * ordered by agency.
	 */
	@Transactional(readOnly = true)
	public List<RevisionStatus> reports(String office, ReportYear year) {
		List<String> reviewed = new ArrayList<>();
		if (this.agencies.require(office).reviewingOffice().equals(office)) {
			reviewed.add(office);
		}
		this.agencies.supervisedBy(office).stream().map(Agency::code).forEach(reviewed::add);
		return this.statuses.newestOfAgencies(reviewed, year);
	}

}
