package org.nianbao.administration.upload;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something to tell about a table or a row, in whichever language it is read.
 *
 * @param key the key of its message
 * @param arguments what stands in the message's places
 */
record Note(String key, List<String> arguments) implements MessageSourceResolvable {

	private static final String PREFIX = "administration.upload.";

	Note {
		arguments = List.copyOf(arguments);
	}

	/** A note of this module. */
	static Note of(String key, String... arguments) {
		return new Note(PREFIX + key, List.of(arguments));
	}

	/** What a module says itself. */
	static Note of(MessageSourceResolvable said) {
		String[] codes = said.getCodes();
		Object[] arguments = said.getArguments();
		if (codes == null || codes.length == 0) {
			throw new IllegalArgumentException("a message without key");
		}
		return new Note(codes[0],
				(arguments != null) ? Arrays.stream(arguments).map(String::valueOf).toList() : List.of());
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

	@Override
	public @Nullable String getDefaultMessage() {
		return null;
	}

}
