package org.nianbao.data;

import java.time.OffsetDateTime;

/**
 * All current reports of a year in one file, or all their texts.
 *
 * @param id its internal number
 * @param year the report year
 * @param table what it holds
 * @param kind {@code csv} or {@code jsonl}
 * @param reports of how many reports
 * @param size its bytes, compressed
 * @param sha256 the SHA-256 of these
 * @param madeAt when it was made, in official time
 */
record BulkFile(long id, int year, BulkTable table, String kind, int reports, long size, String sha256,
		OffsetDateTime madeAt) {

	/** The last part of its address. */
	String name() {
		return this.year + ((this.table == BulkTable.TEXTS) ? "-texts." : ".") + this.kind + ".gz";
	}

}
