package org.nianbao.history;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to do in place of a stack trace. */
final class UnusableHistoryKeyAnalyzer extends AbstractFailureAnalyzer<UnusableHistoryKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableHistoryKeyException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Make a key with \"openssl rand -base64 32\", keep a copy of it apart from the database,"
						+ " and set NIANBAO_HISTORY_KEYS to it.",
				cause);
	}

}
