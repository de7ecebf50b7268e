package org.nianbao.demonstration;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The sentences of a kind of agency: several ways to say each thing.
 *
 * @param lead the first sentence of section 1
 * @param proactive what was disclosed
 * @param onRequest how requests were handled
 * @param onRequestNone that there were no requests; empty where there always are some
 * @param management how information is managed
 * @param platform where it is disclosed
 * @param supervision who sees to it
 * @param assessment assessment, appraisal and accountability; empty for those who are no
 * government
 * @param problemsLead the first sentence of section 5
 * @param problems problems that any such agency has
 * @param other section 6 by edition
 * @param charged section 6 where a fee was charged; null where none ever was
 */
record WritingStyle(List<String> lead, List<String> proactive, List<String> onRequest, List<String> onRequestNone,
		List<String> management, List<String> platform, List<String> supervision, List<String> assessment,
		List<String> problemsLead, List<Problem> problems, Map<String, List<String>> other, @Nullable String charged) {

	@SuppressWarnings("NullAway") // Whatever the file leaves out arrives as null.
	WritingStyle {
		onRequestNone = (onRequestNone != null) ? onRequestNone : List.of();
		assessment = (assessment != null) ? assessment : List.of();
	}

	/**
	 * A problem and what is done about it, both without a full stop.
	 *
	 * @param problem the problem
	 * @param measure what is done about it
	 */
	record Problem(String problem, String measure) {
	}

}
