package org.nianbao.format;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.nianbao.format.Relation.RollForward;
import org.nianbao.shared.ReportYear;

/** The editions that the product knows. Each report year has at most one. */
public final class Editions {

	private final List<Edition> editions;

	/**
	 * Joins loaded editions.
	 * @throws IllegalArgumentException if two have the same code or share a year, or a
	 * roll-forward needs a figure that none of them has
	 */
	public Editions(List<Edition> editions) {
		this.editions = editions.stream().sorted(Comparator.comparing(Edition::firstYear)).toList();
		for (int i = 1; i < this.editions.size(); i++) {
			Edition earlier = this.editions.get(i - 1);
			Edition later = this.editions.get(i);
			if (earlier.appliesTo(later.firstYear())) {
				throw new IllegalArgumentException(
						earlier + " and " + later + " both apply to the report year " + later.firstYear());
			}
		}
		if (this.editions.stream().map(Edition::code).distinct().count() < this.editions.size()) {
			throw new IllegalArgumentException("two editions have the same code");
		}
		this.editions.forEach(this::requireFiguresOfTheYearBefore);
	}

	/** A misspelt figure of the year before would leave a rule undecided for ever. */
	private void requireFiguresOfTheYearBefore(Edition edition) {
		for (Relation relation : edition.relations()) {
			if (relation instanceof RollForward rollForward) {
				rollForward.places()
					.stream()
					.flatMap((place) -> place.before().stream())
					.filter((meaning) -> this.editions.stream().allMatch((other) -> other.cell(meaning).isEmpty()))
					.findFirst()
					.ifPresent((meaning) -> {
						throw new IllegalArgumentException(edition + ": the rule " + rollForward.head().rule()
								+ " needs a figure that no edition has: " + meaning);
					});
			}
		}
	}

	/** All editions, the oldest first. */
	public List<Edition> all() {
		return this.editions;
	}

	/** The edition of that public name, or empty if there is none. */
	public Optional<Edition> ofCode(String code) {
		return this.editions.stream().filter((edition) -> edition.code().equals(code)).findFirst();
	}

	/**
	 * The edition in which a report of that year is written, or empty if none is known.
	 */
	public Optional<Edition> ofYear(ReportYear year) {
		return this.editions.stream().filter((edition) -> edition.appliesTo(year)).findFirst();
	}

	/**
	 * The edition of that public name, which the caller has from a stored report.
	 * @throws IllegalArgumentException if there is none
	 */
	public Edition require(String code) {
		return ofCode(code).orElseThrow(() -> new IllegalArgumentException("no edition " + code));
	}

}
