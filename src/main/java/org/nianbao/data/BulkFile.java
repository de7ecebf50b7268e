package org.nianbao.data;

import java.time.OffsetDateTime;

/**
 * All current reports of a year in one file.
 *
 * @param id its internal number
 * @param year the report year
 * @param kind {@code csv} or {@code jsonl}
 * @param reports how many reports it holds
 * @param size its bytes, compressed
 * @param sha256 the SHA-256 of these
 * @param madeAt when it was made, in official time
 */
record BulkFile(long id, int year, String kind, int reports, long size, String sha256, OffsetDateTime madeAt) {

	/** The last part of its address. */
	String name() {
		return this.year + "." + this.kind + ".gz";
	}

}
