package org.nianbao.filing.signoff;

import java.util.Arrays;
import java.util.Optional;

/**
 * The kinds of files that scanners make, told by how they begin and not by their names.
 */
enum ScanKind {

	PDF("application/pdf", '%', 'P', 'D', 'F', '-'),

	JPEG("image/jpeg", 0xFF, 0xD8, 0xFF),

	PNG("image/png", 0x89, 'P', 'N', 'G');

	private final String mediaType;

	private final int[] beginning;

	ScanKind(String mediaType, int... beginning) {
		this.mediaType = mediaType;
		this.beginning = beginning;
	}

	/** The kind of a file; empty if it is none of these. */
	static Optional<ScanKind> of(byte[] body) {
		return Arrays.stream(values()).filter((kind) -> kind.begins(body)).findFirst();
	}

	private boolean begins(byte[] body) {
		if (body.length < this.beginning.length) {
			return false;
		}
		for (int i = 0; i < this.beginning.length; i++) {
			if (Byte.toUnsignedInt(body[i]) != this.beginning[i]) {
				return false;
			}
		}
		return true;
	}

	String mediaType() {
		return this.mediaType;
	}

}
