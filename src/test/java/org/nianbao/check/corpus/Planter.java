package org.nianbao.check.corpus;

import java.util.Random;

import org.jspecify.annotations.Nullable;

/** Puts one defect into a report that is right otherwise. */
@FunctionalInterface
interface Planter {

	/**
	 * The report with the defect.
	 * @return null if this report can't have it
	 */
	@Nullable Planted plant(Draft draft, Random random);

}
