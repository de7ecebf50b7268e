package org.nianbao.check;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.copy.Names;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * A section of a report on file that another report's text is compared with.
 *
 * @param agency the name of the agency whose report it is; null if it is the agency of
 * the report that is compared
 * @param year the report's year
 * @param section the section's title
 * @param address where the public reads it, from the site's root; empty if it does not
 * @param names the names that the agency has in its texts
 * @param text the section's text
 * @param colleague the code of the agency, if it is another one of the same office; null
 * otherwise
 */
public record FiledText(@Nullable LocalizedText agency, ReportYear year, LocalizedText section, String address,
		Names names, String text, @Nullable String colleague) {

	/** Whether the report is one of the same agency. */
	public boolean own() {
		return this.agency == null;
	}

	/**
	 * The same text, if the same office supervises both agencies.
	 * @param code the code of the agency whose text it is
	 */
	public FiledText asColleague(String code) {
		return new FiledText(this.agency, this.year, this.section, this.address, this.names, this.text, code);
	}

	/** The same text, if the report that is compared is one of the same agency. */
	public FiledText asOwn() {
		return new FiledText(null, this.year, this.section, this.address, this.names, this.text, null);
	}

}
