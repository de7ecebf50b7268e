package org.nianbao.filing.section;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.format.Section;

/**
 * Which section of which report a page is about.
 *
 * @param report the report
 * @param section the section
 * @param previous the section before; null for the first one
 * @param next the section after; null for the last one
 */
record SectionHead(OpenReport report, Section section, @Nullable Section previous, @Nullable Section next) {

	/**
	 * The section of that code.
	 * @throws NotAtThisDeskException if the report's edition has none
	 */
	static SectionHead of(OpenReport report, String code) {
		Section section = report.edition().section(code).orElseThrow(NotAtThisDeskException::new);
		List<Section> all = report.edition().sections();
		int at = all.indexOf(section);
		return new SectionHead(report, section, (at > 0) ? all.get(at - 1) : null,
				(at + 1 < all.size()) ? all.get(at + 1) : null);
	}

	/**
	 * The section of that code, which must have tables.
	 * @throws NotAtThisDeskException if the report's edition has none
	 */
	static SectionHead ofTables(OpenReport report, String code) {
		return required(of(report, code), false);
	}

	/**
	 * The section of that code, which must be a narrative.
	 * @throws NotAtThisDeskException if the report's edition has none
	 */
	static SectionHead ofNarrative(OpenReport report, String code) {
		return required(of(report, code), true);
	}

	private static SectionHead required(SectionHead head, boolean narrative) {
		if (head.section.isNarrative() != narrative) {
			throw new NotAtThisDeskException();
		}
		return head;
	}

	/** The section's address at the desk. */
	public String address() {
		return address(this.section);
	}

	/** The address of another section of the same report. */
	public String address(Section other) {
		return this.report.address() + "/sections/" + other.code();
	}

}
