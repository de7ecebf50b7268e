package org.nianbao.report;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody who may do anything with the database, and undoes it after it was looked at.
 */
public final class Superuser {

	private final JdbcClient database;

	private final TransactionTemplate transactions;

	public Superuser(JdbcClient database, TransactionTemplate transactions) {
		this.database = database;
		this.transactions = transactions;
	}

	/**
	 * Changes what is guarded.
	 * @param statement must change at least one row
	 * @param look is done while it is changed, in the same transaction
	 */
	public void change(String statement, Runnable look) {
		this.transactions.executeWithoutResult((status) -> {
			this.database.sql("SET LOCAL session_replication_role = replica").update();
			if (this.database.sql(statement).update() == 0) {
				throw new AssertionError("changed nothing: " + statement);
			}
			look.run();
			status.setRollbackOnly();
		});
	}

	/** Changes it for good. */
	public void change(String statement) {
		this.transactions.executeWithoutResult((status) -> {
			this.database.sql("SET LOCAL session_replication_role = replica").update();
			this.database.sql(statement).update();
		});
	}

}
