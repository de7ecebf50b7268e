package org.nianbao.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;
import org.nianbao.check.ConsistentReports;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.Explanation.About;
import org.nianbao.rulebook.ReportChecks;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.context.ApplicationContext;

/** Leads invented reports through their life, by the acts that people do. */
public final class ReportWalk {

	/** Who edits and submits. */
	public static final Actor FILER = new Actor(1, "李青", "FILER", "450700-001");

	/** Who edits beside the first. */
	public static final Actor SECOND_FILER = new Actor(2, "赵石", "FILER", "450700-001");

	/** Who signs. */
	public static final Actor SIGNER = new Actor(5, "陈签", "SIGNER", "450700-001");

	/** Who reviews. */
	public static final Actor REVIEWER = new Actor(3, "王审", "REVIEWER", "450700-002");

	/** Who publishes. */
	public static final Actor PUBLISHER = new Actor(4, "周发", "PUBLISHER", "450700-002");

	/** What agencies say about whatever rules ask. */
	public static final String REASON = "已与台账逐项核对，数据属实。";

	private static final AtomicLong SEEDS = new AtomicLong();

	public final ReportDesk reports;

	public final DraftEditor editor;

	public final SubmissionDesk submissions;

	public final ReviewDesk reviews;

	public final PublicationDesk publications;

	public final SignOffDesk signOffs;

	public final PublicationRules rules;

	public final InventedAgencies agencies;

	private final ReportChecks checks;

	private final Explanations explanations;

	private final Editions editions;

	public ReportWalk(ApplicationContext application) {
		this.reports = application.getBean(ReportDesk.class);
		this.editor = application.getBean(DraftEditor.class);
		this.submissions = application.getBean(SubmissionDesk.class);
		this.reviews = application.getBean(ReviewDesk.class);
		this.publications = application.getBean(PublicationDesk.class);
		this.signOffs = application.getBean(SignOffDesk.class);
		this.rules = application.getBean(PublicationRules.class);
		this.agencies = new InventedAgencies(application.getBean(RegionRegister.class),
				application.getBean(AgencyRegister.class));
		this.checks = application.getBean(ReportChecks.class);
		this.explanations = application.getBean(Explanations.class);
		this.editions = application.getBean(Editions.class);
	}

	/** The report of a new agency for 2025. */
	public ReportKey newKey() {
		return new ReportKey(this.agencies.agency().code(), new ReportYear(2025), ReportScope.OWN);
	}

	/** The revision of a report that was just begun. */
	public long begun(ReportKey key) {
		return this.reports.begin(key, FILER).id();
	}

	/** The revision of a report whose content passes the rules. */
	public long filled(ReportKey key) {
		long revision = begun(key);
		fill(revision);
		return revision;
	}

	/** Gives a draft other contents that pass the rules. */
	public ReportContent fill(long revision) {
		RevisionStatus status = this.reports.status(revision);
		Edition edition = this.editions.require(status.edition());
		ReportYear year = status.key().year();
		ReportContent content = withoutRules(edition,
				new ConsistentReports(edition, SEEDS.incrementAndGet()).next(year));
		this.editor.takeOver(revision, this.reports.content(revision), content, FILER);
		explainAll(revision);
		return content;
	}

	/** An invented bureau of a county can't make 规章. */
	private static ReportContent withoutRules(Edition edition, ReportContent content) {
		ReportContent without = content;
		for (Cell cell : edition.enteredCells()) {
			if (cell.code().startsWith("documents.rules.")) {
				without = without.withCell(cell.code(), CellValue.of(0));
			}
		}
		return without;
	}

	/**
	 * Explains everything in a draft that rules ask about and nobody has explained yet.
	 */
	public void explainAll(long revision) {
		Map<About, String> reasons = new HashMap<>();
		this.checks.obstacles(revision)
			.stream()
			.filter((finding) -> !finding.blocks())
			.forEach((finding) -> reasons.put(ReportChecks.about(finding), REASON));
		if (!reasons.isEmpty()) {
			this.explanations.explain(revision, reasons, FILER);
		}
	}

	/** The revision of a report that was submitted. */
	public long submitted(ReportKey key) {
		long revision = filled(key);
		submit(revision);
		return revision;
	}

	/** Submits a revision that passes the rules once everything is explained. */
	public Receipt submit(long revision) {
		explainAll(revision);
		SubmissionOutcome outcome = this.submissions.submit(revision, UUID.randomUUID(), FILER);
		return switch (outcome) {
			case SubmissionOutcome.Received received -> received.receipt();
			case SubmissionOutcome.Refused refused -> throw new AssertionError(refused.refusals());
		};
	}

	/** The revision of a report that a reviewer has opened. */
	public long opened(ReportKey key) {
		long revision = submitted(key);
		this.reviews.open(revision, REVIEWER);
		return revision;
	}

	/** The revision of a report that its office has accepted. */
	public long accepted(ReportKey key) {
		long revision = opened(key);
		this.reviews.accept(revision, REVIEWER);
		return revision;
	}

	/** The revision of a report that is public. */
	public long published(ReportKey key) {
		long revision = accepted(key);
		publishAccepted(revision);
		return revision;
	}

	/** Publishes what is accepted, for whom it is to publish. */
	public void publishAccepted(long revision) {
		this.publications.publish(revision, publisher(revision));
	}

	/** The publisher for whom it is to publish a revision. */
	public Actor publisher(long revision) {
		ReportKey key = this.reports.status(revision).key();
		return new Actor(PUBLISHER.account(), PUBLISHER.name(), "PUBLISHER", this.rules.publisher(key));
	}

	/** Sends a draft for signature. */
	public void release(long revision) {
		this.submissions.release(revision, FILER);
	}

	/** Signs and submits a released revision. */
	public SubmissionOutcome sign(long revision) {
		return this.submissions.signAndSubmit(revision, UUID.randomUUID(), "局长", this.signOffs.sheet(revision).hash(),
				SIGNER);
	}

	/** Leads a draft that passes the rules to publication. */
	public void publish(long revision) {
		submit(revision);
		this.reviews.open(revision, REVIEWER);
		this.reviews.accept(revision, REVIEWER);
		publishAccepted(revision);
	}

	/** The state of a revision. */
	public RevisionState state(long revision) {
		return this.reports.status(revision).state();
	}

	/** What was done with a revision, in order. */
	public List<RevisionAct> acts(long revision) {
		return this.reports.history(revision).stream().map(RevisionHistoryEntry::act).toList();
	}

}
