package org.nianbao.check.place;

import java.util.Arrays;

/**
 * A place's name in a text.
 *
 * @param start where it begins
 * @param end the index after its last character
 * @param nature how surely it means the place
 * @param codes the codes of the places that it may mean; where it directly follows the
 * name of a place in which some of them lie, only these
 * @param attached whether it directly follows such a name
 */
@SuppressWarnings("ArrayRecordComponent")
record Mention(int start, int end, Nature nature, int[] codes, boolean attached) {

	/** The name as it stands in its text. */
	String text(String in) {
		return in.substring(this.start, this.end);
	}

	/** Whether it may mean a place inside one of those that the other one may mean. */
	boolean mayLieIn(Mention outer) {
		return Arrays.stream(this.codes)
			.anyMatch((code) -> Arrays.stream(outer.codes)
				.anyMatch((other) -> code != other && Gazetteer.isWithin(code, other)));
	}

	/** The same, understood as directly following the other one. */
	Mention attachedTo(Mention outer) {
		int[] inside = Arrays.stream(this.codes)
			.filter((code) -> Arrays.stream(outer.codes)
				.anyMatch((other) -> code != other && Gazetteer.isWithin(code, other)))
			.toArray();
		return new Mention(this.start, this.end, this.nature, inside, true);
	}

}
