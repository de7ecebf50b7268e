package org.nianbao.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to do in place of a stack trace. */
final class PlainHttpAnalyzer extends AbstractFailureAnalyzer<PlainHttpException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, PlainHttpException cause) {
		return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
	}

}
