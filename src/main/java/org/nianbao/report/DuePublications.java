package org.nianbao.report;

import java.util.List;
import java.util.Optional;

import org.nianbao.report.OfficePublications.Running;
import org.nianbao.report.PlannedPublications.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what is planned and due. Each report is published in a transaction of its
 * own, so that a bad one does not hold up the others, and so that publishing goes on
 * where it was interrupted. Doing this twice at once does no harm: each report is
 * published once.
 */
@Service
public class DuePublications {

	private static final Logger logger = LoggerFactory.getLogger(DuePublications.class);

	/** How many single reports are taken at a time. */
	private static final int PORTION = 100;

	private final PlannedPublications plans;

	private final OfficePublications officePlans;

	private final OfficePublication offices;

	private final PublicationDesk publications;

	private final TransactionTemplate transactions;

	DuePublications(PlannedPublications plans, OfficePublications officePlans, OfficePublication offices,
			PublicationDesk publications, TransactionTemplate transactions) {
		this.plans = plans;
		this.officePlans = officePlans;
		this.offices = offices;
		this.publications = publications;
		this.transactions = transactions;
	}

	/** Publishes what is due. What fails is noted with its reason. */
	@Transactional(propagation = Propagation.NEVER)
	public void publish() {
		List<Due> due = this.plans.due(PORTION);
		for (Due plan : due) {
			attempt(() -> this.publications.publish(plan.revision(), plan.actor()))
				.ifPresent((failure) -> this.plans.fail(plan.revision(), failure));
		}
		for (Running running : this.officePlans.begin()) {
			publishAccepted(running);
		}
	}

	private void publishAccepted(Running running) {
		for (RevisionStatus status : this.offices.reports(running.office(), running.year())) {
			if (status.state() == RevisionState.ACCEPTED) {
				attempt(() -> this.transactions.executeWithoutResult((transaction) -> {
					this.publications.publish(status.id(), running.actor());
					this.officePlans.succeed(running.id(), status.id());
				})).ifPresent((failure) -> this.officePlans.fail(running.id(), status.id(), failure));
			}
		}
		this.officePlans.finish(running.id());
	}

	/**
	 * Why it failed; empty if it did not.
	 * @throws TransientDataAccessException if it is to be tried again
	 */
	private static Optional<PublicationFailure> attempt(Runnable publication) {
		try {
			publication.run();
			return Optional.empty();
		}
		catch (TransientDataAccessException | RecoverableDataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			PublicationFailure failure = PublicationFailure.of(ex);
			if (failure == PublicationFailure.FAULT) {
				logger.error("A report could not be published", ex);
			}
			else {
				logger.warn("A report could not be published: {}", ex.getMessage());
			}
			return Optional.of(failure);
		}
	}

}
