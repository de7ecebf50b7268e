package org.nianbao.history;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.flywaydb.core.Flyway;
import org.nianbao.TestServer;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A history in a database of its own, whose superuser may do anything with it. */
final class PlainHistory {

	static final byte[] KEY = "the key that is not in the database".getBytes();

	static final byte[] OTHER_KEY = "another key that is in no database".getBytes();

	final JdbcClient database;

	final HistoryVerifier verifier;

	final HistoryHeads heads;

	final JdbcConnectionDetails server;

	private final JdbcTemplate batches;

	private final TransactionTemplate transactions;

	PlainHistory() {
		this.server = TestServer.createDatabase();
		DriverManagerDataSource source = new DriverManagerDataSource(this.server.getJdbcUrl(),
				this.server.getUsername(), this.server.getPassword());
		Flyway.configure().dataSource(source).load().migrate();
		SingleConnectionDataSource connection = new SingleConnectionDataSource(this.server.getJdbcUrl(),
				this.server.getUsername(), this.server.getPassword(), true);
		this.database = JdbcClient.create(connection);
		this.batches = new JdbcTemplate(connection);
		this.transactions = new TransactionTemplate(new JdbcTransactionManager(connection));
		this.verifier = verifier(KEY);
		this.heads = new HistoryHeads(this.database, new HistoryKeys(List.of(KEY)));
	}

	HistoryVerifier verifier(byte[]... keys) {
		return new HistoryVerifier(this.database, new HistoryKeys(List.of(keys)));
	}

	/** Notes acts under a key, each in a transaction of its own. */
	void record(byte[] key, Act... acts) {
		History history = new History(this.database, this.batches, new HistoryKeys(List.of(key)), (event) -> {
		});
		for (Act act : acts) {
			this.transactions.executeWithoutResult((status) -> history.record(act));
		}
	}

	/** Notes acts of all kinds, in chains of different lengths. */
	void fill(int chains, Random random) {
		for (int chain = 1; chain <= chains; chain++) {
			Subject subject = Subject.report("4507%02d-001-2026-own".formatted(chain));
			int length = 2 + random.nextInt(14);
			for (int i = 0; i < length; i++) {
				Actor by = (random.nextInt(4) == 0) ? Actor.APPLICATION
						: new Actor(random.nextInt(5), "王" + random.nextInt(5), "FILER", "450700-001");
				record(KEY,
						Act.of(by, "report.submit", subject)
							.change("state", "DRAFT", "SUBMITTED")
							.became("number", random.nextInt(3)));
			}
		}
	}

	/** What the superuser does with all guards off, and undoes after it was looked at. */
	void tamper(Runnable tampering, Consumer<HistoryVerifier> look) {
		this.transactions.executeWithoutResult((status) -> {
			this.database.sql("SET LOCAL session_replication_role = replica").update();
			tampering.run();
			look.accept(this.verifier);
			status.setRollbackOnly();
		});
	}

	/** What the superuser does with all guards off, for good. */
	void tamper(String statement) {
		this.transactions.executeWithoutResult((status) -> {
			this.database.sql("SET LOCAL session_replication_role = replica").update();
			if (this.database.sql(statement).update() == 0) {
				throw new AssertionError("changed nothing: " + statement);
			}
		});
	}

	VerificationRuns runs() {
		return new VerificationRuns(this.database, this.verifier, this.heads, this.transactions);
	}

	static HistoryVerifier.Progress quietly() {
		return (chains, total) -> {
		};
	}

}
