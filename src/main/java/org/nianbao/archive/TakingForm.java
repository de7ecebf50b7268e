package org.nianbao.archive;

import java.util.Set;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which documents are taken over, and as what.
 *
 * @param files the numbers of the documents
 * @param as as what they are taken over
 */
record TakingForm(@NotEmpty(message = "{archive.taking.nothing}") @Size(max = 200) Set<Integer> files,
		@NotNull(message = "{archive.taking.noKind}") @Nullable Taking as) {

	TakingForm(@Nullable Set<Integer> files, @Nullable Taking as) {
		this.files = (files != null) ? files : Set.of();
		this.as = as;
	}

}
