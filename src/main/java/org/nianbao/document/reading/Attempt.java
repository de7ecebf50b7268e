package org.nianbao.document.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.Signature;
import org.nianbao.document.reading.Outline.Part;
import org.nianbao.document.source.Block;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.shared.ReportYear;

/** A document taken apart as a report of one edition. */
final class Attempt {

	/** The period stands in the first sentences of a section, if it stands there. */
	private static final int LONGEST_INTRODUCTION = 3000;

	private final EditionWords words;

	private final Outline outline;

	private final FrontMatter front;

	private final Ending ending;

	private final Unclear unclear = new Unclear();

	private final Map<Section, SectionTables> tables = new HashMap<>();

	Attempt(EditionWords words, List<Block> blocks) {
		this.words = words;
		this.outline = Outline.of(words.edition(), words.sectionTitles(), blocks);
		this.front = FrontMatter.of(blocks.subList(0, this.outline.start()), words.reportTitle(), this.unclear);
		this.ending = this.outline.parts().isEmpty() ? new Ending(blocks.size(), blocks.size(), Signature.NONE)
				: Ending.of(blocks, this.outline.parts().getLast().from(), agency());
		blocks.subList(this.ending.to(), blocks.size()).forEach(this.unclear::add);
	}

	Edition edition() {
		return this.words.edition();
	}

	List<Part> parts() {
		return this.outline.parts();
	}

	FrontMatter front() {
		return this.front;
	}

	Ending ending() {
		return this.ending;
	}

	Unclear unclear() {
		return this.unclear;
	}

	/** The agency that the title names; empty if it names none. */
	String agency() {
		return this.words.reportTitle().agency(this.front.title());
	}

	List<Block> content(Part part) {
		return this.outline.content(part, this.ending.from());
	}

	/** The report year that the document names, or null. */
	@Nullable ReportYear year() {
		ReportYear year = CalendarText.year(this.front.title());
		if (year == null) {
			year = CalendarText.periodYear(start(this.front.preface()));
		}
		if (year == null && !parts().isEmpty()) {
			StringBuilder introduction = new StringBuilder();
			for (Block block : content(parts().getFirst())) {
				if (introduction.length() < LONGEST_INTRODUCTION) {
					introduction.append(start(block.text())).append('\n');
				}
			}
			year = CalendarText.periodYear(introduction.toString());
		}
		return year;
	}

	private static String start(String text) {
		return text.substring(0, Math.min(text.length(), LONGEST_INTRODUCTION));
	}

	/** The tables of a section as this edition has them. */
	SectionTables tables(Part part) {
		return this.tables.computeIfAbsent(part.section(),
				(section) -> SectionTables.of(edition(), this.words.equations(), section, content(part)));
	}

	/** How well the tables fit the edition. */
	int score() {
		return parts().stream()
			.filter((part) -> !part.section().isNarrative())
			.mapToInt((part) -> tables(part).scan().score())
			.sum();
	}

	/** Whether the document is a report at all: two sections, or a table with rows. */
	boolean isReport() {
		return parts().size() >= 2
				|| parts().stream().anyMatch((part) -> !part.section().isNarrative() && !tables(part).rows().isEmpty());
	}

}
