package org.nianbao.portal.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Agency;
import org.nianbao.portal.compare.Compared.Subject;
import org.nianbao.shared.ReportYear;

import org.springframework.stereotype.Component;

/** Gathers what is to be compared. */
@Component
public class Comparisons {

	/** The years of one that are shown, the newest ones. */
	private static final int MOST_YEARS = 12;

	private final Parties parties;

	Comparisons(Parties parties) {
		this.parties = parties;
	}

	/** The published main reports of an agency, the oldest year first. */
	public Compared overYears(Agency agency, Locale locale) {
		return overYears(this.parties.of(agency, locale));
	}

	Compared find(CompareQuery query, Locale locale) {
		return of(this.parties.ofCodes(query.codes(), locale), query.reportYear());
	}

	/**
	 * Compares these.
	 * @param year the year; null for all years of one, or the newest of several
	 */
	static Compared of(List<Party> asked, @Nullable ReportYear year) {
		if (asked.size() == 1 && year == null) {
			return overYears(asked.getFirst());
		}
		ReportYear chosen = (year != null) ? year : years(asked).stream().findFirst().orElse(null);
		List<Subject> subjects = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (Party party : asked) {
			subject(party, chosen).ifPresentOrElse(subjects::add, () -> missing.add(party.name()));
		}
		return new Compared(asked.stream().map(Party::code).toList(), chosen, subjects, missing);
	}

	private static Compared overYears(Party party) {
		List<Subject> subjects = party.years()
			.stream()
			.distinct()
			.sorted(Comparator.reverseOrder())
			.limit(MOST_YEARS)
			.sorted()
			.flatMap((year) -> party.subject(year, year.toString()).stream())
			.toList();
		return new Compared(List.of(party.code()), null, subjects, List.of());
	}

	private static Optional<Subject> subject(Party party, @Nullable ReportYear year) {
		return (year != null) ? party.subject(year, party.name()) : Optional.empty();
	}

	/** The years of which any of these has figures, the newest first. */
	static List<ReportYear> years(List<Party> parties) {
		return parties.stream()
			.flatMap((party) -> party.years().stream())
			.distinct()
			.sorted(Comparator.reverseOrder())
			.toList();
	}

}
