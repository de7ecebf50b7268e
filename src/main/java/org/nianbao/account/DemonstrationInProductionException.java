package org.nianbao.account;

/** Accounts whose password everybody knows stand beside real data. */
final class DemonstrationInProductionException extends RuntimeException {

	DemonstrationInProductionException() {
		super("The database holds demonstration accounts, whose password everybody knows.");
	}

}
