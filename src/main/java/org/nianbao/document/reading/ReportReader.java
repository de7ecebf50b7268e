package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.Reading;
import org.nianbao.document.source.Block;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

/**
 * Reads a report from a document's paragraphs and table rows. The year decides the
 * edition; where the document names no year, the tables' labels do.
 */
public final class ReportReader {

	private final Editions editions;

	/** The newest edition first. */
	private final List<EditionWords> words;

	/** A reader of reports in these editions. */
	public ReportReader(Editions editions) {
		this.editions = editions;
		this.words = new ArrayList<>(editions.all().reversed().stream().map(EditionWords::new).toList());
	}

	/**
	 * Reads a report.
	 * @param blocks the document
	 * @param given the year that the caller knows, which wins over the document's; null
	 * if none
	 * @param scope what the report's figures cover
	 * @throws ReadingRefusedException if there is no edition for the year, or no report
	 */
	public Reading read(List<Block> blocks, @Nullable ReportYear given, ReportScope scope)
			throws ReadingRefusedException {
		Attempt attempt = (given != null) ? attempt(edition(given), blocks) : bestAttempt(blocks);
		if (!attempt.isReport()) {
			throw ReadingRefusedException.noReport();
		}
		List<EditionWords> others = this.words.stream()
			.filter((other) -> other.edition() != attempt.edition())
			.toList();
		return new ReportAssembler(attempt, others).assemble(given, scope);
	}

	private Edition edition(ReportYear year) throws ReadingRefusedException {
		Optional<Edition> edition = this.editions.ofYear(year);
		if (edition.isEmpty()) {
			throw ReadingRefusedException.unknownEdition(year);
		}
		return edition.get();
	}

	private Attempt attempt(Edition edition, List<Block> blocks) {
		return this.words.stream()
			.filter((candidate) -> candidate.edition() == edition)
			.findFirst()
			.map((found) -> new Attempt(found, blocks))
			.orElseThrow();
	}

	private Attempt bestAttempt(List<Block> blocks) throws ReadingRefusedException {
		List<Attempt> attempts = this.words.stream().map((candidate) -> new Attempt(candidate, blocks)).toList();
		for (Attempt attempt : attempts) {
			ReportYear year = attempt.year();
			if (year != null) {
				Edition edition = edition(year);
				return attempts.stream().filter((other) -> other.edition() == edition).findFirst().orElseThrow();
			}
		}
		return attempts.stream()
			.max(Comparator.comparingInt(Attempt::score))
			.orElseThrow(ReadingRefusedException::noReport);
	}

}
