package org.nianbao.history;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.orm.jpa.vendor.HibernateJpaDialect;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Watches every transaction of every test on the application: what changes something
 * leaves an entry in the history, and each act on a subject exactly one. A transaction
 * that doesn't is rolled back, and the test fails that made it.
 */
public final class HistoryGuard implements TransactionExecutionListener {

	/** What may change without an entry, and why. Each name is a table. */
	static final Map<String, String> EXPLAINED = new TreeMap<>(Map.ofEntries(
			Map.entry("edit_log", "is a history itself, whose digest is noted at each submission"),
			Map.entry("revision_section", "each edit is in the edit log"),
			Map.entry("revision_text", "each edit is in the edit log"),
			Map.entry("finished_section", "a mark of the desk that says nothing of the report"),
			Map.entry("inferred_cell", "a mark of the desk that says nothing of the report"),
			Map.entry("staged_document", "an upload that nobody has taken over yet"),
			Map.entry("request_ledger", "a list for counting; keeping one and removing it has its entry"),
			Map.entry("kept_file", "a cache of what is frozen elsewhere"),
			Map.entry("bulk_file", "is made of what is public, and can be again"), Map.entry("bulk_part", "the same"),
			Map.entry("content_change", "tells instances what to forget; what changed has its entry"),
			Map.entry("submission_check", "is computed from submissions, and can be again"),
			Map.entry("indexed_publication", "is computed from what is public, and can be again"),
			Map.entry("published_text", "the same"), Map.entry("published_text_band", "the same"),
			Map.entry("counted_publication", "is computed from what is public, and can be again"),
			Map.entry("area_report", "the same"), Map.entry("area_figure", "the same"),
			Map.entry("searchable_report", "the same"), Map.entry("covered_year", "the same"),
			Map.entry("region_coverage", "the same"),
			Map.entry("coverage_change", "says what of that is to be computed again"),
			Map.entry("text_comparison", "is computed from drafts and what is public, and can be again"),
			Map.entry("text_comparison_progress", "says how far that is done"),
			Map.entry("reminder_schedule", "also says when it was last looked at; changing it has its entry"),
			Map.entry("deadline_warning", "is the record of the warnings that were sent"),
			Map.entry("table_upload", "a table that nobody has taken over yet"),
			Map.entry("table_upload_row", "the same"),
			Map.entry("report_import", "documents that nobody has taken over yet"),
			Map.entry("report_import_file", "the same; each that is taken over has its entry"),
			Map.entry("office_publication", "how a plan goes on; planning has its entry, and each publication"),
			Map.entry("office_publication_result", "the same"),
			Map.entry("account_link", "opens a page; who uses it leaves an entry"),
			Map.entry("second_factor", "counts the codes that were used; setting one up has its entry"),
			Map.entry("mail", "is the record of what was sent; what it tells of has its entry"),
			Map.entry("spring_session", "who is signed in; the person changes nothing by it"),
			Map.entry("spring_session_attributes", "the same"),
			Map.entry("scheduled_tasks", "jobs; what they do has its entries"),
			Map.entry("history_chain", "the history's own"), Map.entry("history_entry", "the history's own"),
			Map.entry("history_verification", "looks at the history and changes nothing"),
			Map.entry("history_verification_fault", "the same")));

	/** What changes more than an explained table without an entry, and why. */
	private static final Map<String, String> EXPLAINED_ACTS = Map.of("org.nianbao.account.AccountLock.failed",
			"counts wrong passwords; locking has its entry", "org.nianbao.account.AccountLock.succeeded",
			"forgets wrong passwords");

	/** A test's transaction of that name is not watched. */
	private static final String NOT_WATCHED = "not watched by the history's guard";

	private final ObjectProvider<JdbcClient> database;

	private final ObjectProvider<EntityManagerFactory> entities;

	/** Rows written, by table, when a transaction began: PostgreSQL's counts go on. */
	private final Map<TransactionExecution, Map<String, Rows>> begun = new ConcurrentHashMap<>();

	public HistoryGuard(ObjectProvider<JdbcClient> database, ObjectProvider<EntityManagerFactory> entities) {
		this.database = database;
		this.entities = entities;
	}

	/**
	 * For tests that do something in a transaction that nobody could: several acts, or a
	 * part of one.
	 */
	public static TransactionTemplate withoutGuard(TransactionTemplate transactions) {
		TransactionTemplate unguarded = new TransactionTemplate(
				Objects.requireNonNull(transactions.getTransactionManager()));
		unguarded.setName(NOT_WATCHED);
		return unguarded;
	}

	@Override
	public void afterBegin(TransactionExecution transaction, Throwable failure) {
		String name = transaction.getTransactionName();
		boolean watched = !NOT_WATCHED.equals(name) && !EXPLAINED_ACTS.containsKey(name);
		if (failure == null && watched && !transaction.isReadOnly()) {
			this.begun.put(transaction, written());
		}
	}

	@Override
	public void afterCommit(TransactionExecution transaction, Throwable failure) {
		this.begun.remove(transaction);
	}

	@Override
	public void afterRollback(TransactionExecution transaction, Throwable failure) {
		this.begun.remove(transaction);
	}

	@Override
	public void beforeCommit(TransactionExecution transaction) {
		Map<String, Rows> before = this.begun.remove(transaction);
		if (before == null) {
			return;
		}
		flush();
		Map<String, Rows> written = written();
		before.forEach((table, rows) -> written.computeIfPresent(table, (name, since) -> since.minus(rows)));
		written.values().removeIf(Rows.NONE::equals);
		check(written);
	}

	private void check(Map<String, Rows> written) {
		long entries = written.getOrDefault("history_entry", Rows.NONE).inserted();
		TreeSet<String> changed = new TreeSet<>(written.keySet());
		changed.removeAll(EXPLAINED.keySet());
		if (entries == 0) {
			changed.removeIf((table) -> isInVain(table, written.get(table)));
		}
		if (!changed.isEmpty() && entries == 0) {
			throw new AssertionError("changes " + changed + " and leaves no entry in the history");
		}
		if (written.keySet().stream().allMatch((table) -> table.startsWith("history_")) && entries > 0) {
			throw new AssertionError("leaves an entry in the history and changes nothing");
		}
		// The demonstration is loaded whole, or not at all.
		boolean demonstration = changed.contains("region") && changed.contains("report");
		if (entries > 1 && !demonstration) {
			List<String> twice = this.database.getObject().sql("""
					SELECT chain FROM history_entry WHERE xmin = pg_current_xact_id()::xid
					GROUP BY chain, act HAVING count(*) > 1
					""").query(String.class).list();
			if (!twice.isEmpty()) {
				throw new AssertionError("leaves more than one entry in the history of " + twice);
			}
		}
	}

	/**
	 * Whether nothing of the transaction is left in the table: a row that somebody else
	 * was faster to insert (ON CONFLICT DO NOTHING) is counted as inserted and deleted.
	 */
	private boolean isInVain(String table, Rows rows) {
		return rows.updated() == 0 && rows.deleted() <= rows.inserted()
				&& this.database.getObject()
					.sql("SELECT 1 FROM " + table + " WHERE xmin = pg_current_xact_id()::xid")
					.query()
					.listOfRows()
					.isEmpty();
	}

	/**
	 * What this connection has written lately; nothing for a superuser who tampers. It is
	 * asked twice for every transaction of every test, and PostgreSQL's own view of the
	 * same joins and groups its whole catalogue; own tables have numbers from 16384.
	 */
	private Map<String, Rows> written() {
		Map<String, Rows> written = new TreeMap<>();
		this.database.getObject().sql("""
				SELECT relname, n_tup_ins, n_tup_upd, n_tup_del FROM (
				  SELECT relname, pg_stat_get_xact_tuples_inserted(oid) AS n_tup_ins,
				    pg_stat_get_xact_tuples_updated(oid) AS n_tup_upd, pg_stat_get_xact_tuples_deleted(oid) AS n_tup_del
				  FROM pg_class WHERE relkind = 'r' AND oid >= 16384 OFFSET 0) tables
				WHERE n_tup_ins + n_tup_upd + n_tup_del > 0 AND current_setting('session_replication_role') = 'origin'
				""").query((row) -> {
			written.put(row.getString("relname"),
					new Rows(row.getLong("n_tup_ins"), row.getLong("n_tup_upd"), row.getLong("n_tup_del")));
		});
		return written;
	}

	private void flush() {
		EntityManager manager = EntityManagerFactoryUtils.getTransactionalEntityManager(this.entities.getObject());
		if (manager != null) {
			try {
				manager.flush();
			}
			catch (RuntimeException ex) {
				// As the commit would tell it.
				throw DataAccessUtils.translateIfNecessary(ex, new HibernateJpaDialect());
			}
		}
	}

	/** How many rows of a table were written. */
	private record Rows(long inserted, long updated, long deleted) {

		static final Rows NONE = new Rows(0, 0, 0);

		Rows minus(Rows before) {
			return new Rows(this.inserted - before.inserted, this.updated - before.updated,
					this.deleted - before.deleted);
		}

	}

}
