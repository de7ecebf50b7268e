package org.nianbao.report;

import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;

import org.springframework.stereotype.Component;

/** Who publishes a report, and when the office reviews it: as that office has decided. */
@Component
public class PublicationRules {

	private final OfficeCalendar calendar;

	private final AgencyRegister agencies;

	PublicationRules(OfficeCalendar calendar, AgencyRegister agencies) {
		this.calendar = calendar;
		this.agencies = agencies;
	}

	/**
	 * The code of the agency or office that publishes a report.
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 */
	public String publisher(ReportKey report) {
		return switch (mode(report)) {
			case BY_AGENCY, PUBLISH_FIRST -> report.agency();
			case BY_OFFICE -> this.agencies.require(report.agency()).reviewingOffice();
		};
	}

	/**
	 * Whether the office reviews a report after its publication (先发布后备案).
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 */
	public boolean reviewAfterPublication(ReportKey report) {
		return mode(report) == PublicationMode.PUBLISH_FIRST;
	}

	private PublicationMode mode(ReportKey report) {
		return this.calendar.ofAgency(report.agency(), report.year()).mode();
	}

	/**
	 * Requires that a revision is for the agency or office to publish for which somebody
	 * acts.
	 * @return whether the office reviews it after publication
	 */
	boolean require(Revision revision, RevisionAct act, Actor actor) {
		ReportKey report = revision.report().key();
		boolean reviewAfterwards = reviewAfterPublication(report);
		revision.requirePublishable(act, reviewAfterwards);
		if (!publisher(report).equals(actor.agency())) {
			throw revision.refused(act, Reason.NOT_THE_PUBLISHER);
		}
		return reviewAfterwards;
	}

}
