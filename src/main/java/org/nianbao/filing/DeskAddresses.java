package org.nianbao.filing;

import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Place;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

/**
 * Where at the desk the places of a report are filled in.
 *
 * @param edition the edition of the report
 * @param base the report's address at the desk, with the prefix of the page's language
 */
public record DeskAddresses(Edition edition, String base) {

	/** The address at which a finding is mended. */
	public String of(Finding finding) {
		return switch (finding.place()) {
			case Place.OfCell place -> cell(place.section(), place.code());
			case Place.OfRow place -> cell(place.section(), place.code());
			case Place.OfTable place -> section(place.section()) + "#table-" + place.table().code();
			case Place.OfSection place -> section(place.section());
			case Place.OfPassage place -> section(place.section());
			case Place.OfReport place -> this.base;
		};
	}

	/** The address of the cell or section of that code, or of the report as a whole. */
	public String ofPlace(String code) {
		if ("report".equals(code)) {
			return this.base;
		}
		return this.edition.cell(code)
			.flatMap((cell) -> this.edition.table(cell.table()))
			.map((table) -> cell(this.edition.sectionOf(table).code(), code))
			.orElseGet(() -> section(code));
	}

	/**
	 * The address of a section, or of a text outside the sections: those stand on the
	 * cover.
	 */
	private String section(String code) {
		Optional<Section> section = this.edition.section(code);
		if (section.isEmpty()) {
			return this.base + "/cover";
		}
		return this.base + "/sections/" + code + (section.get().isNarrative() ? "#text" : "");
	}

	private String cell(String section, String code) {
		return this.base + "/sections/" + section + "#cell-" + code;
	}

}
