package org.nianbao.picture;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * A picture as it is kept.
 *
 * @param hash the SHA-256 of its bytes, as 64 lower-case hexadecimal digits
 * @param kind the kind of file
 * @param width how many points it is wide
 * @param height how many points it is high
 * @param body its bytes; not copied
 */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(String hash, PictureKind kind, int width, int height, byte[] body) {

	/** The answer to somebody who opens its address. */
	public ResponseEntity<byte[]> answer(CacheControl caching) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(this.kind.mediaType()))
			.cacheControl(caching)
			.eTag(this.hash)
			.body(this.body);
	}

}
