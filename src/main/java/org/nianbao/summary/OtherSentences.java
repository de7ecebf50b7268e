package org.nianbao.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.nianbao.format.Cell;
import org.nianbao.shared.LocalizedText;

/** The sentences on reconsideration, litigation and proactive disclosure. */
final class OtherSentences {

	private static final String ALL_OUTCOMES = "outcome.all";

	private static final String CORRECTED = "outcome.corrected";

	private static final String RECONSIDERATION = "dispute.reconsideration";

	private static final List<String> LITIGATION = List.of("dispute.directLitigation",
			"dispute.litigationAfterReconsideration");

	private static final List<String> DECISIONS = List.of("subject.licensing", "subject.penalties",
			"subject.compulsion");

	private final Tables tables;

	OtherSentences(Tables tables) {
		this.tables = tables;
	}

	List<Statement> all() {
		List<Statement> statements = new ArrayList<>(disputes());
		Stream.of(decisions(), documents(), fees()).flatMap(Optional::stream).forEach(statements::add);
		return statements;
	}

	private List<Statement> disputes() {
		Optional<Term.Number> reconsideration = this.tables.figure(RECONSIDERATION, ALL_OUTCOMES);
		Optional<Term.Number> litigation = this.tables.figure(litigation(ALL_OUTCOMES));
		if (isNone(reconsideration) && isNone(litigation)) {
			return List.of(Statement.of("summary.disputes.none"));
		}
		return Stream
			.of(disputes("summary.reconsideration", reconsideration, this.tables.figure(RECONSIDERATION, CORRECTED)),
					disputes("summary.litigation", litigation, this.tables.figure(litigation(CORRECTED))))
			.flatMap(Optional::stream)
			.toList();
	}

	private List<Cell> litigation(String outcome) {
		return LITIGATION.stream().flatMap((row) -> this.tables.cells(row, outcome).stream()).toList();
	}

	private static boolean isNone(Optional<Term.Number> number) {
		return number.filter((known) -> known.value().signum() == 0).isPresent();
	}

	private static Optional<Statement> disputes(String key, Optional<Term.Number> all,
			Optional<Term.Number> corrected) {
		if (all.isEmpty() || corrected.isEmpty() || all.get().value().signum() == 0) {
			return Optional.empty();
		}
		return Optional.of(Statement.of(key, all.get(), corrected.get()));
	}

	private Optional<Statement> decisions() {
		List<Statement> made = new ArrayList<>();
		for (String subject : DECISIONS) {
			this.tables.figure(subject, "decisions.made")
				.filter((number) -> number.value().signum() > 0)
				.ifPresent((number) -> {
					LocalizedText name = number.cells().getFirst().row().label();
					made.add(Statement.of("summary.decision", new Term.Words(name), number));
				});
		}
		return made.isEmpty() ? Optional.empty()
				: Optional.of(Statement.of("summary.decisions", new Term.Listed(made)));
	}

	private Optional<Statement> documents() {
		Optional<Term.Number> made = this.tables.figure("subject.normativeDocuments", "documents.made");
		Optional<Term.Number> inForce = this.tables.figure("subject.normativeDocuments", "documents.inForce");
		if (made.isEmpty() || inForce.isEmpty() || (isNone(made) && isNone(inForce))) {
			return Optional.empty();
		}
		return Optional.of(Statement.of("summary.documents", made.get(), inForce.get()));
	}

	private Optional<Statement> fees() {
		return this.tables.figure("subject.fees", "fees.amount")
			.filter((amount) -> amount.value().signum() > 0)
			.flatMap((amount) -> Optional.ofNullable(amount.cells().getFirst().type().unit())
				.map((unit) -> Statement.of("summary.fees", amount, new Term.Words(unit))));
	}

}
