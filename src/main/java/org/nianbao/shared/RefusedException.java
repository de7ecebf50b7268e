package org.nianbao.shared;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/**
 * Something is refused; nothing was changed. It carries its own message in both
 * languages: give it to a {@code MessageSource}.
 */
public abstract class RefusedException extends RuntimeException implements MessageSourceResolvable {

	private final String code;

	private final List<String> arguments;

	/**
	 * A refusal.
	 * @param code the key of the message
	 * @param arguments what stands in the message
	 * @param cause what went wrong; null if nothing did
	 */
	protected RefusedException(String code, List<String> arguments, @Nullable Throwable cause) {
		super(code + " " + String.join(", ", arguments) + ((cause != null) ? ": " + cause.getMessage() : ""), cause);
		this.code = code;
		this.arguments = List.copyOf(arguments);
	}

	@Override
	public final String[] getCodes() {
		return new String[] { this.code };
	}

	@Override
	public final Object[] getArguments() {
		return this.arguments.toArray();
	}

	@Override
	public final @Nullable String getDefaultMessage() {
		return null;
	}

}
