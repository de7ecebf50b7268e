package org.nianbao.document.reading;

import org.nianbao.document.source.Wording;

/** Recognises what could be the name of an agency, alone on its line. */
final class AgencyName {

	private static final int SHORTEST = 3;

	private static final int LONGEST = 40;

	/** The last characters of agencies' names: 局, 委员会, 办公室, 街道办事处, 人民政府. */
	private static final String ENDINGS = "局委办府厅院会处所站部署室队社行馆校司心团";

	private AgencyName() {
	}

	static boolean isLike(String line) {
		if (line.length() > LONGEST * 2 || Sentence.hasMarks(line)) {
			return false;
		}
		String wording = Wording.of(line);
		return wording.length() >= SHORTEST && wording.length() <= LONGEST
				&& ENDINGS.indexOf(wording.charAt(wording.length() - 1)) >= 0;
	}

}
