package org.nianbao.report;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.ActRefusedException.Reason;
import org.nianbao.shared.ReportYear;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins reports and corrections, and tells how they stand. */
@Service
public class ReportDesk {

	private final JdbcClient database;

	private final Reports reports;

	private final Revisions revisions;

	private final RevisionEvents events;

	private final RevisionStatuses statuses;

	private final DraftContents contents;

	private final Submissions submissions;

	private final DatabaseClock clock;

	private final AgencyRegister agencies;

	private final Editions editions;

	ReportDesk(JdbcClient database, Reports reports, Revisions revisions, RevisionEvents events,
			RevisionStatuses statuses, DraftContents contents, Submissions submissions, DatabaseClock clock,
			AgencyRegister agencies, Editions editions) {
		this.database = database;
		this.reports = reports;
		this.revisions = revisions;
		this.events = events;
		this.statuses = statuses;
		this.contents = contents;
		this.submissions = submissions;
		this.clock = clock;
		this.agencies = agencies;
		this.editions = editions;
	}

	/**
	 * The newest revision of a report, which is begun if there is none. However many
	 * people begin it at once, there is one.
	 * @throws org.nianbao.agency.UnknownAgencyException if there is no such agency
	 * @throws IllegalArgumentException if no edition is known for the year
	 */
	@Transactional
	public RevisionStatus begin(ReportKey key, Actor actor) {
		Agency agency = this.agencies.require(key.agency());
		Edition edition = this.editions.ofYear(key.year())
			.orElseThrow(() -> new IllegalArgumentException("no edition for the report year " + key.year()));
		// Whoever comes second waits here until the first one's transaction ends.
		Optional<Long> created = this.database.sql("""
				INSERT INTO report (agency_code, year, scope) VALUES (:agency, :year, :scope)
				ON CONFLICT ON CONSTRAINT report_once DO NOTHING RETURNING id
				""")
			.param("agency", key.agency())
			.param("year", key.year().value())
			.param("scope", key.scope().name())
			.query(Long.class)
			.optional();
		created.ifPresent((report) -> {
			Revision revision = save(
					Revision.first(this.reports.findById(report), edition.code(), actor, this.clock.now()), actor);
			String title = edition.reportTitle(agency.nameZh(), key.year(), Locale.CHINESE);
			this.contents.layOut(revision.id(), edition, title);
		});
		return this.statuses.ofReport(key).getLast();
	}

	/**
	 * Begins the correction of a published report: the next revision, with a copy of the
	 * content.
	 * @param revision the newest revision, published or taken down
	 * @param reason why it is corrected, for the public to read
	 * @throws ActRefusedException if it is not published, or not the newest any more
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public RevisionStatus correct(long revision, String reason, Actor actor) {
		Revision corrected = this.revisions.requireLocked(revision);
		boolean newest = this.statuses.ofReport(corrected.report().key()).getLast().id() == revision;
		if (!newest) {
			throw corrected.refused(RevisionAct.BEGIN, Reason.NOT_THE_NEWEST);
		}
		Instant now = this.clock.now();
		Revision correction = save(corrected.correction(reason, actor, now), actor);
		this.contents.copy(corrected.id(), correction.id());
		return this.statuses.require(correction.id());
	}

	/**
	 * Puts another filer in charge of a revision (移交).
	 * @param to who is in charge from now on
	 * @throws ActRefusedException if its life is over
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public void handOver(long revision, Actor to, Actor actor) {
		this.events.add(this.revisions.requireLocked(revision).handOver(to, actor, this.clock.now()));
	}

	private Revision save(Revision revision, Actor actor) {
		Revision saved = this.revisions.save(revision);
		this.events.add(saved.begun(actor));
		return saved;
	}

	/**
	 * How a revision stands.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional(readOnly = true)
	public RevisionStatus status(long revision) {
		return this.statuses.require(revision);
	}

	/** The revisions of a report, the first one first; empty if it was not begun. */
	@Transactional(readOnly = true)
	public List<RevisionStatus> revisions(ReportKey key) {
		return this.statuses.ofReport(key);
	}

	/** The newest revisions of all reports of an agency, the newest year first. */
	@Transactional(readOnly = true)
	public List<RevisionStatus> ofAgency(String agency) {
		return this.statuses.newestOfAgency(agency);
	}

	/**
	 * The newest revisions of the reports of these agencies in a year, ordered by agency;
	 * an agency that has not begun its report is missing.
	 */
	@Transactional(readOnly = true)
	public List<RevisionStatus> ofAgencies(Collection<String> agencies, ReportYear year) {
		return this.statuses.newestOfAgencies(agencies, year);
	}

	/**
	 * The content of a revision as it stands now.
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional(readOnly = true)
	public ReportContent content(long revision) {
		RevisionStatus status = this.statuses.require(revision);
		return this.contents.assemble(revision, status.key(), status.edition());
	}

	/**
	 * The newest content of a report that its office has accepted, published or not;
	 * empty if there is none.
	 */
	@Transactional(readOnly = true)
	public Optional<ReportContent> acceptedContent(ReportKey key) {
		return this.statuses.ofReport(key)
			.reversed()
			.stream()
			.filter((status) -> status.state() == RevisionState.ACCEPTED || status.state() == RevisionState.PUBLISHED)
			.findFirst()
			.flatMap((status) -> this.submissions.newest(status.id()))
			.map((submission) -> this.submissions.content(submission.id()));
	}

	/** What was done with a revision, the oldest first. */
	@Transactional(readOnly = true)
	public List<RevisionHistoryEntry> history(long revision) {
		return this.events.of(revision);
	}

}
