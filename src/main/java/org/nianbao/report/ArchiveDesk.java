package org.nianbao.report;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.report.Submissions.Submission;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in reports that exist already: published elsewhere, or written and not yet
 * filed. Nothing that was begun here is ever touched.
 */
@Service
public class ArchiveDesk {

	private final JdbcClient database;

	private final Reports reports;

	private final Revisions revisions;

	private final RevisionEvents events;

	private final RevisionStatuses statuses;

	private final DraftContents contents;

	private final Submissions submissions;

	private final PublicationRegister register;

	private final DatabaseClock clock;

	private final AgencyRegister agencies;

	private final Editions editions;

	ArchiveDesk(JdbcClient database, Reports reports, Revisions revisions, RevisionEvents events,
			RevisionStatuses statuses, DraftContents contents, Submissions submissions, PublicationRegister register,
			DatabaseClock clock, AgencyRegister agencies, Editions editions) {
		this.database = database;
		this.reports = reports;
		this.revisions = revisions;
		this.events = events;
		this.statuses = statuses;
		this.contents = contents;
		this.submissions = submissions;
		this.register = register;
		this.clock = clock;
		this.agencies = agencies;
		this.editions = editions;
	}

	/**
	 * Brings in a report as published elsewhere before. It is public at once, as it is:
	 * no rule is asked, since nothing of it can be changed any more.
	 * @param content its content, of that year and scope
	 * @param actor who brings it in; for which office is what matters
	 * @throws ActRefusedException if the report was begun already, or the actor's office
	 * is not the one to which the agency files
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public RevisionStatus bringIn(ReportKey key, ReportContent content, Actor actor) {
		Instant now = this.clock.now();
		Edition edition = edition(key, content);
		Report report = create(key, RevisionAct.BRING_IN, RevisionState.PUBLISHED, actor);
		Revision revision = this.revisions.save(Revision.archived(report, edition.code(), actor, now));
		lay(revision, edition, content);
		Submission submission = this.submissions.add(revision, UUID.randomUUID(), content, actor, now);
		this.register.publish(new AcceptedSubmission(submission.id(), revision.id(), report.id(), key,
				revision.number(), null, content, submission.receipt()), actor, now);
		this.events.add(revision.broughtIn(actor), submission);
		return this.statuses.require(revision.id());
	}

	/**
	 * Begins a report with a content, for the agency to go on with.
	 * @param content its content, of that year and scope
	 * @param actor who begins it; for which office is what matters
	 * @throws ActRefusedException as for {@link #bringIn}
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 */
	@Transactional
	public RevisionStatus beginWith(ReportKey key, ReportContent content, Actor actor) {
		Edition edition = edition(key, content);
		Report report = create(key, RevisionAct.BEGIN, RevisionState.DRAFT, actor);
		Revision revision = this.revisions.save(Revision.first(report, edition.code(), actor, this.clock.now()));
		lay(revision, edition, content);
		this.events.add(revision.begun(actor));
		return this.statuses.require(revision.id());
	}

	private Edition edition(ReportKey key, ReportContent content) {
		Edition edition = this.editions.require(content.edition());
		if (!content.year().equals(key.year()) || content.scope() != key.scope() || !edition.appliesTo(key.year())) {
			throw new IllegalArgumentException("not the content of " + key);
		}
		return edition;
	}

	private void lay(Revision revision, Edition edition, ReportContent content) {
		this.contents.layOut(revision.id(), edition, content.title());
		this.contents.write(revision.id(), edition, content);
	}

	private Report create(ReportKey key, RevisionAct act, RevisionState state, Actor actor) {
		String office = this.agencies.require(key.agency()).reviewingOffice();
		if (!office.equals(actor.agency()) && !key.agency().equals(actor.agency())) {
			throw new ActRefusedException(act, state, Reason.NOT_THE_PUBLISHER);
		}
		Optional<Long> created = this.database.sql("""
				INSERT INTO report (agency_code, year, scope) VALUES (:agency, :year, :scope)
				ON CONFLICT ON CONSTRAINT report_once DO NOTHING RETURNING id
				""")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query(Long.class)
			.optional();
		return created.map(this.reports::findById)
			.orElseThrow(() -> new ActRefusedException(act, state, Reason.ALREADY_BEGUN));
	}

}
