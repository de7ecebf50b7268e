package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.Actor;
import org.nianbao.shared.ReportYear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes all accepted reports of an office's agencies together (统一集中发布). Each is
 * published in a transaction of its own, so that a bad one does not hold up the others,
 * and so that publishing again goes on where it was interrupted.
 */
@Service
public class OfficePublication {

	private static final Logger logger = LoggerFactory.getLogger(OfficePublication.class);

	private final AgencyRegister agencies;

	private final RevisionStatuses statuses;

	private final PublicationDesk publications;

	OfficePublication(AgencyRegister agencies, RevisionStatuses statuses, PublicationDesk publications) {
		this.agencies = agencies;
		this.statuses = statuses;
		this.publications = publications;
	}

	/**
	 * Publishes what is accepted.
	 * @param office the code of the office
	 * @param year the report year
	 * @return which were published and which could not be
	 */
	@Transactional(propagation = Propagation.NEVER)
	public Result publishAccepted(String office, ReportYear year, Actor actor) {
		List<String> supervised = this.agencies.supervisedBy(office).stream().map(Agency::code).toList();
		List<ReportKey> published = new ArrayList<>();
		List<ReportKey> failed = new ArrayList<>();
		for (RevisionStatus status : this.statuses.newestOfAgencies(supervised, year)) {
			if (status.state() == RevisionState.ACCEPTED) {
				(publish(status, actor) ? published : failed).add(status.key());
			}
		}
		return new Result(published, failed);
	}

	private boolean publish(RevisionStatus status, Actor actor) {
		try {
			this.publications.publish(status.id(), actor);
			return true;
		}
		catch (RuntimeException ex) {
			logger.error("The report {} could not be published", status.key(), ex);
			return false;
		}
	}

	/**
	 * What came of publishing together.
	 *
	 * @param published the reports that are public now
	 * @param failed the reports that could not be published and are as they were
	 */
	public record Result(List<ReportKey> published, List<ReportKey> failed) {

		public Result {
			published = List.copyOf(published);
			failed = List.copyOf(failed);
		}

	}

}
