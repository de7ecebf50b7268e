package org.nianbao.document.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.reading.SectionTitles.Found;
import org.nianbao.document.reading.SectionTitles.Strength;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.Token;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

/**
 * Where the sections of a report begin and end in a document. A section begins at its
 * title, the surest one if several lines look like it; a section with tables of which the
 * title is lost begins where its tables do.
 */
final class Outline {

	/** So many titles one after another are a table of contents. */
	private static final int CONTENTS = 3;

	/** A caption or row label of so many characters is not met by accident. */
	private static final int SURE_LABEL = 6;

	private final List<Block> blocks;

	private final List<Candidate> candidates = new ArrayList<>();

	private final List<Part> parts = new ArrayList<>();

	private Outline(List<Block> blocks) {
		this.blocks = blocks;
	}

	static Outline of(Edition edition, SectionTitles titles, List<Block> blocks) {
		Outline outline = new Outline(blocks);
		outline.findCandidates(titles);
		outline.dropContents();
		outline.choose(edition);
		outline.findTablesWithoutTitle(edition);
		outline.parts.sort(Comparator.comparingInt(Part::start));
		return outline;
	}

	/**
	 * A block that looks like a section's title.
	 */
	private record Candidate(int index, Found found) {
	}

	/**
	 * A section that was found.
	 *
	 * @param start the block of its title, or the first one where the title is lost
	 * @param title the title as printed; null if it is lost
	 * @param text what stands behind the title on its line; empty if nothing
	 */
	record Part(Section section, int start, @Nullable String title, String text) {

		/** The first block of the section's content. */
		int from() {
			return (this.title != null) ? this.start + 1 : this.start;
		}

	}

	/** The sections found, in the order of the document. */
	List<Part> parts() {
		return this.parts;
	}

	/** The blocks of a section's content. */
	List<Block> content(Part part, int end) {
		int next = this.parts.indexOf(part) + 1;
		int to = (next < this.parts.size()) ? this.parts.get(next).start() : end;
		return this.blocks.subList(part.from(), Math.max(part.from(), to));
	}

	/** Where the first section starts; behind the last block if there is none. */
	int start() {
		return this.parts.isEmpty() ? this.blocks.size() : this.parts.getFirst().start();
	}

	private void findCandidates(SectionTitles titles) {
		for (int i = 0; i < this.blocks.size(); i++) {
			Token sole = this.blocks.get(i).sole();
			Found found = (sole != null) ? titles.find(sole.text()) : null;
			if (found != null) {
				this.candidates.add(new Candidate(i, found));
			}
		}
	}

	/** Titles one after another that all come again below are a table of contents. */
	private void dropContents() {
		Set<Candidate> contents = new HashSet<>();
		int from = 0;
		while (from < this.candidates.size()) {
			int to = from + 1;
			while (to < this.candidates.size() && follows(this.candidates.get(to - 1), this.candidates.get(to))) {
				to++;
			}
			List<Candidate> run = this.candidates.subList(from, to);
			List<Candidate> below = this.candidates.subList(to, this.candidates.size());
			if (run.size() >= CONTENTS && run.stream().allMatch((title) -> isAmong(below, title))) {
				contents.addAll(run);
			}
			from = to;
		}
		this.candidates.removeAll(contents);
	}

	/** Whether a title stands right below another one that comes before it. */
	private static boolean follows(Candidate one, Candidate next) {
		return next.index() == one.index() + 1 && next.found().section().number() > one.found().section().number();
	}

	private static boolean isAmong(List<Candidate> candidates, Candidate title) {
		return candidates.stream().anyMatch((other) -> other.found().section() == title.found().section());
	}

	private void choose(Edition edition) {
		Map<Section, Strength> best = new HashMap<>();
		this.candidates.forEach((candidate) -> best.merge(candidate.found().section(), candidate.found().strength(),
				(one, other) -> (one.compareTo(other) >= 0) ? one : other));
		boolean numbered = best.values().stream().anyMatch((strength) -> strength != Strength.WORDING);
		int after = -1;
		for (Section section : edition.sections()) {
			Candidate chosen = first(section, best.get(section), after);
			if (chosen == null) {
				chosen = first(section, best.get(section), -1);
			}
			if (chosen != null && (!numbered || chosen.found().strength() != Strength.WORDING || isBetween(chosen))) {
				Found found = chosen.found();
				this.parts.add(new Part(section, chosen.index(), found.printed(), found.text()));
				after = Math.max(after, chosen.index());
			}
		}
	}

	private @Nullable Candidate first(Section section, @Nullable Strength strength, int after) {
		for (Candidate candidate : this.candidates) {
			if (candidate.found().section() == section && candidate.found().strength() == strength
					&& candidate.index() > after) {
				return candidate;
			}
		}
		return null;
	}

	/** In a numbered report, a title without a number must stand where it is due. */
	private boolean isBetween(Candidate candidate) {
		int number = candidate.found().section().number();
		return this.candidates.stream()
			.filter((other) -> other.found().strength() != Strength.WORDING)
			.allMatch((other) -> {
				int otherNumber = other.found().section().number();
				return otherNumber == number || (otherNumber < number) == (other.index() < candidate.index());
			});
	}

	private void findTablesWithoutTitle(Edition edition) {
		for (Section section : edition.sections()) {
			if (!section.isNarrative() && this.parts.stream().noneMatch((part) -> part.section() == section)) {
				List<TableWords> tables = section.tables().stream().map(TableWords::new).toList();
				Set<String> openings = openings(tables);
				for (int i = 0; i < this.blocks.size(); i++) {
					if (this.blocks.get(i).cells().stream().anyMatch((cell) -> openings.contains(cell.wording()))) {
						this.parts.add(new Part(section, startOfHeader(i, tables), null, ""));
						break;
					}
				}
			}
		}
	}

	/** The captions, corners and row labels that are long enough to be sure. */
	private static Set<String> openings(List<TableWords> tables) {
		Set<String> openings = new HashSet<>();
		for (TableWords words : tables) {
			openings.add(words.caption());
			openings.add(words.corner());
			words.table().rows().lines().forEach((row) -> openings.addAll(TableWords.rowWordings(row)));
		}
		openings.removeIf((wording) -> wording.length() < SURE_LABEL);
		return openings;
	}

	private int startOfHeader(int index, List<TableWords> tables) {
		int start = index;
		while (start > 0 && isHeader(this.blocks.get(start - 1), tables)) {
			start--;
		}
		return start;
	}

	private static boolean isHeader(Block block, List<TableWords> tables) {
		return block.cells()
			.stream()
			.anyMatch((cell) -> !cell.isBlank() && tables.stream().anyMatch((table) -> table.isHeader(cell.wording())));
	}

}
