package org.nianbao.demonstration;

import java.util.List;
import java.util.Map;

/**
 * What all agencies write alike.
 *
 * @param enumerations lists of figures by the name under which texts use them
 * @param headings sets of headings for the aspects of section 1
 * @param problemLayouts ways to set out section 5
 * @param prefaces prefaces by edition
 * @param reason what agencies say where a rule asks about something that is right
 * @param pendingNote the note under the disputes of a year with cases of the year before
 */
record CommonTexts(Map<String, Enumeration> enumerations, List<List<String>> headings, List<String> problemLayouts,
		Map<String, List<String>> prefaces, String reason, String pendingNote) {

	/**
	 * A list of figures of which those that are zero are left out.
	 *
	 * @param lead what comes before several
	 * @param only what comes before one alone
	 * @param none what is written where all are zero
	 * @param parts the figures by what they are called, in order
	 */
	record Enumeration(String lead, String only, String none, Map<String, String> parts) {
	}

}
