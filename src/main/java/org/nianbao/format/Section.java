package org.nianbao.format;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/**
 * A section of an edition: a narrative, or one or more tables.
 *
 * @param code unique within the edition
 * @param number its place in the report, from 1
 * @param title the official title with its numbering, as printed
 * @param synonyms other titles, without numbering, under which real reports print it
 * @param meaning what a narrative is about, across editions; null for tables
 * @param hint what a person who writes the section should know; null if nothing
 * @param aspects what a narrative is to speak of, in order; empty if nothing is said
 * @param tables its tables in printed order; empty for a narrative
 */
public record Section(String code, int number, LocalizedText title, List<String> synonyms, @Nullable String meaning,
		@Nullable LocalizedText hint, List<Aspect> aspects, List<Table> tables) {

	public Section {
		synonyms = List.copyOf(synonyms);
		aspects = List.copyOf(aspects);
		tables = List.copyOf(tables);
	}

	/** Whether the section is a text; otherwise it consists of tables. */
	public boolean isNarrative() {
		return this.tables.isEmpty();
	}

}
