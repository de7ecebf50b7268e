package org.nianbao.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.format.Axis;
import org.nianbao.format.Breakdown;
import org.nianbao.format.Breakdown.Part;
import org.nianbao.format.Cell;
import org.nianbao.summary.Term.Derivation;

/** The sentences on requests: how many came, what became of them, who asked. */
final class RequestSentences {

	/** Of fewer than this a percentage says less than the number itself. */
	private static final BigDecimal ENOUGH_FOR_SHARES = BigDecimal.valueOf(20);

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private static final String ALL = "applicant.all";

	private static final String RECEIVED = "request.received";

	private static final String HANDLED = "request.handled";

	private final Tables tables;

	private final @Nullable Tables before;

	RequestSentences(Tables tables, @Nullable Tables before) {
		this.tables = tables;
		this.before = before;
	}

	List<Statement> all() {
		return Stream.of(received(), applicants(), handled(), carriedOut()).flatMap(Optional::stream).toList();
	}

	private Optional<Statement> received() {
		return this.tables.figure(RECEIVED, ALL).map((now) -> {
			Term.Number then = lastYear();
			if (now.value().signum() == 0) {
				return (then == null || then.value().signum() == 0) ? Statement.of("summary.received.none")
						: Statement.of("summary.received.noneNow", then);
			}
			return (then != null) ? compared(now, then) : Statement.of("summary.received", now);
		});
	}

	private Term.@Nullable Number lastYear() {
		if (this.before == null) {
			return null;
		}
		List<Cell> cells = this.before.cells(RECEIVED, ALL);
		return this.before.sum(cells)
			.map((sum) -> new Term.Number(sum, Derivation.LAST_YEAR, List.of(), cells))
			.orElse(null);
	}

	private static Statement compared(Term.Number now, Term.Number then) {
		BigDecimal difference = now.value().subtract(then.value());
		if (difference.signum() == 0) {
			return Statement.of("summary.received.same", now);
		}
		String direction = (difference.signum() > 0) ? "more" : "fewer";
		if (then.value().compareTo(ENOUGH_FOR_SHARES) >= 0) {
			BigDecimal change = percent(difference.abs(), then.value());
			if (change.signum() > 0) {
				return Statement.of("summary.received." + direction + "Share", now, then,
						new Term.Number(change, Derivation.CHANGE, now.cells(), then.others()));
			}
		}
		return Statement.of("summary.received." + direction, now, then,
				new Term.Number(difference.abs(), Derivation.DIFFERENCE, now.cells(), then.others()));
	}

	private Optional<Statement> applicants() {
		Optional<Breakdown> found = Breakdown.of(this.tables.edition(), RECEIVED, ALL, Axis.COLUMNS);
		Term.Number all = this.tables.figure(RECEIVED, ALL).orElse(null);
		if (found.isEmpty() || all == null || all.value().signum() == 0) {
			return Optional.empty();
		}
		List<Cell> persons = cells(found.get(), true);
		List<Cell> organisations = cells(found.get(), false);
		Term.Number byPersons = this.tables.figure(persons).orElse(null);
		Term.Number byOrganisations = this.tables.figure(organisations).orElse(null);
		if (byPersons == null || byOrganisations == null) {
			return Optional.empty();
		}
		BigDecimal share = percent(byPersons.value(), all.value());
		if (isShare(share, all.value())) {
			return Optional.of(Statement.of("summary.applicants.share", byPersons, byOrganisations,
					new Term.Number(share, Derivation.SHARE, persons, all.cells())));
		}
		return Optional.of(Statement.of("summary.applicants", byPersons, byOrganisations));
	}

	private static List<Cell> cells(Breakdown applicants, boolean persons) {
		return applicants.parts()
			.stream()
			.filter((part) -> part.meaning().equals("applicant.naturalPerson") == persons)
			.flatMap((part) -> part.cells().stream())
			.toList();
	}

	private Optional<Statement> handled() {
		Term.Number handled = this.tables.figure(HANDLED, ALL).orElse(null);
		Breakdown outcomes = Breakdown.of(this.tables.edition(), HANDLED, ALL, Axis.ROWS).orElse(null);
		Term.Number carriedIn = this.tables.figure("request.carriedIn", ALL).orElse(null);
		if (handled == null || outcomes == null || carriedIn == null) {
			return Optional.empty();
		}
		if (handled.value().signum() == 0) {
			return (carriedIn.value().signum() == 0) ? Optional.empty()
					: Optional.of(Statement.of("summary.handled.none", carriedIn));
		}
		Term.Listed list = new Term.Listed(outcomes(outcomes, handled));
		return Optional.of((carriedIn.value().signum() == 0) ? Statement.of("summary.handled", handled, list)
				: Statement.of("summary.handled.carried", handled, list, carriedIn));
	}

	/** What there was of each outcome, the most frequent one first. */
	private List<Statement> outcomes(Breakdown outcomes, Term.Number handled) {
		record Outcome(Part part, Term.Number number) {
		}
		List<Outcome> found = new ArrayList<>();
		for (Part part : outcomes.parts()) {
			this.tables.figure(part.cells())
				.filter((number) -> number.value().signum() > 0)
				.ifPresent((number) -> found.add(new Outcome(part, number)));
		}
		return found.stream()
			.sorted(Comparator.comparing((Outcome outcome) -> outcome.number().value()).reversed())
			.map((outcome) -> item(outcome.part(), outcome.number(), handled))
			.toList();
	}

	private static Statement item(Part part, Term.Number number, Term.Number all) {
		Term.Words name = new Term.Words(part.label());
		BigDecimal share = percent(number.value(), all.value());
		return isShare(share, all.value())
				? Statement.of("summary.outcome.share", name, number,
						new Term.Number(share, Derivation.SHARE, number.cells(), all.cells()))
				: Statement.of("summary.outcome", name, number);
	}

	private Optional<Statement> carriedOut() {
		return this.tables.figure("request.carriedOut", ALL)
			.filter((number) -> number.value().signum() > 0)
			.map((number) -> Statement.of("summary.carriedOut", number));
	}

	/** Whether a percentage is worth saying: of enough, and not rounded to nothing. */
	private static boolean isShare(BigDecimal share, BigDecimal all) {
		return all.compareTo(ENOUGH_FOR_SHARES) >= 0 && share.signum() > 0 && share.compareTo(HUNDRED) <= 0;
	}

	private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
		return part.multiply(HUNDRED).divide(whole, 0, RoundingMode.HALF_UP);
	}

}
