package org.nianbao.filing.section;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a statement on the information processing fee, as typed.
 *
 * @param items requests by item: how many each applicant made in a month, parted by lines
 * or commas
 * @param pages requests by page: how many pages each was answered with, likewise
 * @param charged what was charged in fact, in 元; empty if just that
 * @param insert present if the sentence is to be put into the text
 */
record FeeForm(@Size(max = 5000) String items, @Size(max = 5000) String pages, @Size(max = 40) String charged,
		@Nullable String insert) {

	FeeForm(@Nullable String items, @Nullable String pages, @Nullable String charged, @Nullable String insert) {
		this.items = (items != null) ? items : "";
		this.pages = (pages != null) ? pages : "";
		this.charged = (charged != null) ? charged : "";
		this.insert = insert;
	}

	/** Nothing was typed yet. */
	static FeeForm blank() {
		return new FeeForm(null, null, null, null);
	}

}
