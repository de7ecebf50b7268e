package org.nianbao.document.writing.workbook;

/** How a cell looks: the styles of {@code document/excel/styles.xml} in their order. */
enum Look {

	PLAIN(11), TITLE(18), COVER(12), HEADING(14), SUBHEADING(12), LOWER_HEADING(12), TEXT(12), TEXT_TABLE(11), NOTE(10),
	SIGNATURE(12), CAPTION(11), ROW_LABEL(11), VALUE(11), TOTAL(11), ENTRY(11), TEXT_ENTRY(12);

	/** The size of its letters in points. */
	private final int size;

	Look(int size) {
		this.size = size;
	}

	int size() {
		return this.size;
	}

}
