package org.nianbao.filing.intake;

import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a document are taken over.
 *
 * @param parts the codes of the sections, and {@code cover}
 * @param seen the hash of the draft beside which the person saw the document
 */
record TakeoverForm(@NotEmpty(message = "{filing.reading.nothingChosen}") @Size(max = 100) Set<String> parts,
		@Size(max = 64) String seen) {

	TakeoverForm(@Nullable Set<String> parts, @Nullable String seen) {
		this.parts = (parts != null) ? parts : Set.of();
		this.seen = (seen != null) ? seen : "";
	}

}
