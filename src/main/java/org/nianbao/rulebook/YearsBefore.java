package org.nianbao.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.Succession;
import org.nianbao.agency.Successions;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/**
 * Which reports of the year before a report continues: the agency's own, and those of the
 * agencies that were dissolved into it during the year.
 */
@Component
class YearsBefore {

	private final Successions successions;

	private final AgencyRegister agencies;

	YearsBefore(Successions successions, AgencyRegister agencies) {
		this.successions = successions;
		this.agencies = agencies;
	}

	/**
	 * The reports that must be on file to say what reports continue. Where that can't be
	 * told, since a dissolved agency was divided among several, there are none.
	 * @param reports reports of one year
	 */
	Map<ReportKey, List<ReportKey>> of(Collection<ReportKey> reports, ReportYear year) {
		if (reports.isEmpty() || !ReportYear.isPossible(year.value() - 1)) {
			return Map.of();
		}
		Set<String> codes = reports.stream().map(ReportKey::agency).collect(Collectors.toSet());
		Map<String, List<Succession>> taken = this.successions.of(codes)
			.stream()
			.filter((succession) -> succession.since().getYear() == year.value()
					&& codes.contains(succession.successor()))
			.collect(Collectors.groupingBy(Succession::successor));
		Map<ReportKey, List<ReportKey>> before = new HashMap<>();
		for (ReportKey report : reports) {
			List<String> agencies = agencies(report.agency(), year, taken.getOrDefault(report.agency(), List.of()));
			before.put(report,
					agencies.stream().map((agency) -> new ReportKey(agency, year.previous(), report.scope())).toList());
		}
		return before;
	}

	private List<String> agencies(String agency, ReportYear year, List<Succession> taken) {
		if (taken.isEmpty()) {
			return List.of(agency);
		}
		List<String> agencies = new ArrayList<>();
		LocalDate first = LocalDate.of(year.value(), 1, 1);
		if (this.agencies.require(agency).validFrom().filter((from) -> !from.isBefore(first)).isEmpty()) {
			agencies.add(agency);
		}
		for (Succession succession : taken) {
			if (this.agencies.require(succession.predecessor()).validUntil().isPresent()) {
				if (!isSole(succession)) {
					return List.of();
				}
				agencies.add(succession.predecessor());
			}
		}
		return agencies;
	}

	private boolean isSole(Succession succession) {
		return this.successions.of(succession.predecessor())
			.stream()
			.filter((other) -> other.predecessor().equals(succession.predecessor())
					&& other.since().equals(succession.since()))
			.count() == 1;
	}

}
