package org.nianbao.archive;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * That somebody has looked at a document.
 *
 * @param seen the SHA-256 of the content that was shown
 */
record LookForm(@Size(max = 64) String seen) {

	LookForm(@Nullable String seen) {
		this.seen = (seen != null) ? seen : "";
	}

}
