package org.nianbao.remark;

/**
 * Where a remark belongs in a content, which may be a later one than it was made on.
 *
 * @param remark the remark
 * @param anchor what it is about in this content: of a passage that is gone, the text as
 * a whole
 * @param fate what became of what it is about
 * @param now what stands there now; empty if nothing does
 */
public record PlacedRemark(Remark remark, Anchor anchor, Fate fate, String now) {

	/** What can become of what a remark is about. */
	public enum Fate {

		/** It stands as it stood. */
		SAME,

		/** It reads otherwise now. */
		CHANGED,

		/** It is gone. */
		GONE

	}

}
