package org.nianbao.archive;

import java.time.Instant;
import java.util.UUID;

/**
 * Documents that were uploaded together.
 *
 * @param id their number
 * @param office the code of the office that brings them in
 * @param startedAt when they were uploaded
 * @param by the name of the person who uploaded them
 * @param files how many they are
 * @param running how many of them the application is busy with
 */
record ReportImport(UUID id, String office, Instant startedAt, String by, int files, int running) {

	/** Whether the application is busy with it. */
	public boolean isRunning() {
		return this.running > 0;
	}

	/** How many in a hundred are done. */
	public int percent() {
		return (this.files > 0) ? (this.files - this.running) * 100 / this.files : 100;
	}

	/** The address of its page. */
	public String address() {
		return "/review/offices/" + this.office + "/imports/" + this.id;
	}

}
