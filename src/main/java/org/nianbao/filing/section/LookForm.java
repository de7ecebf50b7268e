package org.nianbao.filing.section;

import org.jspecify.annotations.Nullable;

/**
 * What an open page sends when it looks what others do.
 *
 * @param revision the internal number of the revision that it shows
 * @param since how far the log of edits had come when it last looked
 * @param announced whether the person was announced to the others lately
 */
record LookForm(Long revision, Long since, Boolean announced) {

	LookForm(@Nullable Long revision, @Nullable Long since, @Nullable Boolean announced) {
		this.revision = (revision != null) ? revision : 0L;
		this.since = (since != null) ? since : 0L;
		this.announced = Boolean.TRUE.equals(announced);
	}

}
