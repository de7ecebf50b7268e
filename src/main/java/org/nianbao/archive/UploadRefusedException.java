package org.nianbao.archive;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;

/** An upload that can't be taken apart. It carries its own message. */
final class UploadRefusedException extends RuntimeException implements MessageSourceResolvable {

	private final String code;

	private final String argument;

	UploadRefusedException(String code, String argument) {
		this(code, argument, null);
	}

	UploadRefusedException(String code, String argument, @Nullable Throwable cause) {
		super(code + " " + argument, cause);
		this.code = code;
		this.argument = argument;
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.code };
	}

	@Override
	public Object[] getArguments() {
		return new Object[] { this.argument };
	}

}
