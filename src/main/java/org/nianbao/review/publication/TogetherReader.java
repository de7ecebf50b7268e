package org.nianbao.review.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.report.OfficePublication;
import org.nianbao.report.OfficePublicationStatus;
import org.nianbao.report.PublicationDesk;
import org.nianbao.report.ReportKey;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.review.ReviewAddress;
import org.nianbao.review.publication.TogetherView.Failure;
import org.nianbao.review.publication.TogetherView.Line;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the office's publication page together. */
@Service
@Transactional(readOnly = true)
class TogetherReader {

	private final AgencyRegister agencies;

	private final OfficeCalendar calendar;

	private final OfficePublication publication;

	private final PublicationDesk publications;

	TogetherReader(AgencyRegister agencies, OfficeCalendar calendar, OfficePublication publication,
			PublicationDesk publications) {
		this.agencies = agencies;
		this.calendar = calendar;
		this.publication = publication;
		this.publications = publications;
	}

	TogetherView read(String officeCode, ReportYear year) {
		Agency office = this.agencies.require(officeCode);
		Map<String, Agency> known = new HashMap<>();
		known.put(office.code(), office);
		this.agencies.supervisedBy(officeCode).forEach((agency) -> known.put(agency.code(), agency));
		List<Line> accepted = new ArrayList<>();
		long published = 0;
		long others = 0;
		for (RevisionStatus status : this.publication.reports(officeCode, year)) {
			Agency agency = Objects.requireNonNull(known.get(status.key().agency()));
			switch (status.state()) {
				case ACCEPTED -> accepted.add(line(agency, status));
				case PUBLISHED -> published++;
				default -> others += (status.state() == RevisionState.TAKEN_DOWN) ? 0 : 1;
			}
		}
		@Nullable OfficePublicationStatus newest = this.publication.newest(officeCode, year).orElse(null);
		return new TogetherView(office, this.calendar.ofOffice(officeCode, year), accepted, published, others, newest,
				(newest != null) ? failures(newest, known) : List.of());
	}

	private Line line(Agency agency, RevisionStatus status) {
		String receipt = Objects.requireNonNull(status.receipt()).number();
		return new Line(agency, address(agency, status.key()), status.id(), receipt, status.planned(),
				(status.planned() != null) ? this.publications.failure(status.id()).orElse(null) : null);
	}

	private List<Failure> failures(OfficePublicationStatus newest, Map<String, Agency> known) {
		return newest.failures().stream().map((failed) -> {
			Agency agency = known.computeIfAbsent(failed.report().agency(), this.agencies::require);
			return new Failure(agency, address(agency, failed.report()), failed.failure());
		}).toList();
	}

	private static String address(Agency agency, ReportKey report) {
		return ReviewAddress.of(report, agency.mainScope()).path();
	}

}
