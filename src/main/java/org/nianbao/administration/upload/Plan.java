package org.nianbao.administration.upload;

import java.util.List;
import java.util.function.IntConsumer;

import org.nianbao.history.Actor;

/** What a table asks for, held against what there is. */
interface Plan {

	/** What becomes of each row, in the file's order. */
	List<PlannedRow> rows();

	/**
	 * Does it, in the transaction that runs.
	 * @param progress is told how many rows are done
	 * @throws org.nianbao.agency.AgencyRefusedException if something is not possible
	 * after all
	 */
	void carryOut(Actor by, IntConsumer progress);

}
