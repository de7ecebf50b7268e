package org.nianbao.content;

import java.util.Optional;

/** Gives the pictures that stand at a report's marks. */
@FunctionalInterface
public interface PictureSource {

	/** No picture is known. */
	PictureSource NONE = (hash) -> Optional.empty();

	/** The picture of that SHA-256; empty if it is not known. */
	Optional<Drawn> find(String hash);

	/**
	 * A picture.
	 *
	 * @param mediaType {@code image/png} or {@code image/jpeg}
	 * @param width how many points it is wide
	 * @param height how many points it is high
	 * @param body its bytes; not copied
	 */
	record Drawn(String mediaType, int width, int height, byte[] body) {
	}

}
