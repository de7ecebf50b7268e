package org.nianbao.data;

import java.util.List;

import org.springframework.context.MessageSourceResolvable;

/** A query that can't be meant; the message says what to write. */
public class BadQueryException extends RuntimeException implements MessageSourceResolvable {

	private static final long serialVersionUID = 1L;

	private final String problem;

	private final transient Object[] arguments;

	/**
	 * Names what is wrong.
	 * @param problem the last part of the message's key
	 * @param arguments the message's arguments
	 */
	public BadQueryException(String problem, String... arguments) {
		super(problem + " " + List.of(arguments));
		this.problem = problem;
		this.arguments = arguments;
	}

	@Override
	public String[] getCodes() {
		return new String[] { "data.bad." + this.problem };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.clone();
	}

}
