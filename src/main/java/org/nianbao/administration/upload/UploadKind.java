package org.nianbao.administration.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a table is about. */
enum UploadKind {

	/** Agencies of an office's area. */
	AGENCIES,

	/** Regions of an office's area. */
	REGIONS;

	/** Its name in addresses. */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kind of that name, or empty if there is none. */
	static Optional<UploadKind> ofCode(String code) {
		return Arrays.stream(values()).filter((kind) -> kind.code().equals(code)).findFirst();
	}

}
