package org.nianbao.picture;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of pictures, told by how a file begins and not by its name. */
public enum PictureKind {

	PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'),

	JPEG("image/jpeg", 0xFF, 0xD8, 0xFF);

	private final String mediaType;

	private final int[] beginning;

	PictureKind(String mediaType, int... beginning) {
		this.mediaType = mediaType;
		this.beginning = beginning;
	}

	/** The kind of a file; empty if it is none of these. */
	static Optional<PictureKind> of(byte[] file) {
		return Arrays.stream(values()).filter((kind) -> kind.begins(file)).findFirst();
	}

	private boolean begins(byte[] file) {
		if (file.length < this.beginning.length) {
			return false;
		}
		for (int i = 0; i < this.beginning.length; i++) {
			if (Byte.toUnsignedInt(file[i]) != this.beginning[i]) {
				return false;
			}
		}
		return true;
	}

	/** The media type. */
	public String mediaType() {
		return this.mediaType;
	}

}
