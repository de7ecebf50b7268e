package org.nianbao.data;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the next page of a list begins, as a text that callers hand back as it is.
 *
 * @param parts what the order of the list goes by
 */
record Cursor(List<String> parts) {

	private static final String SEPARATOR = "|";

	/**
	 * Reads a cursor.
	 * @param text what the caller sent; null or empty for the list's beginning
	 * @return null for the list's beginning
	 * @throws BadQueryException if it is none of ours
	 */
	static @Nullable Cursor read(@Nullable String text) {
		if (text == null || text.isEmpty()) {
			return null;
		}
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			List<String> parts = List.of(plain.split("\\|", -1));
			if (parts.stream().allMatch((part) -> part.matches("[0-9A-Za-z.-]{1,40}"))) {
				return new Cursor(parts);
			}
		}
		catch (IllegalArgumentException ex) {
			// Not even Base64: refused below like any other.
		}
		throw new BadQueryException("cursor");
	}

	/**
	 * Reads a cursor that is a code.
	 * @return empty for the list's beginning
	 * @throws BadQueryException if it is none of ours
	 */
	static String readCode(@Nullable String text) {
		Cursor cursor = read(text);
		if (cursor != null && cursor.parts().size() != 1) {
			throw new BadQueryException("cursor");
		}
		return (cursor != null) ? cursor.parts().getFirst() : "";
	}

	@Override
	public String toString() {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(String.join(SEPARATOR, this.parts).getBytes(StandardCharsets.UTF_8));
	}

}
