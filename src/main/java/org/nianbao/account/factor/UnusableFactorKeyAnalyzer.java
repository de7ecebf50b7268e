package org.nianbao.account.factor;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints what to do in place of a stack trace. */
final class UnusableFactorKeyAnalyzer extends AbstractFailureAnalyzer<UnusableFactorKeyException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, UnusableFactorKeyException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Make a key with \"openssl rand -base64 32\", keep a copy of it apart from the database,"
						+ " and set NIANBAO_SECOND_FACTOR_KEY to it.",
				cause);
	}

}
