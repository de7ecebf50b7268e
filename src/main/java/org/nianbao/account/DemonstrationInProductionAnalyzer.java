package org.nianbao.account;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints what to do in place of a stack trace.
 */
final class DemonstrationInProductionAnalyzer extends AbstractFailureAnalyzer<DemonstrationInProductionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DemonstrationInProductionException cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Set SPRING_DATASOURCE_URL to a database that was never filled with the demonstration region,"
						+ " or start without the profile \"production\".",
				cause);
	}

}
