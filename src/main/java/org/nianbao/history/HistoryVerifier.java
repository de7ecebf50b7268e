package org.nianbao.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Verifies that the history is as it was written: that no entry was changed, removed, put
 * elsewhere or added by somebody without the key. Entries cut off from the end of a
 * chain, together with what the chain says of its end, are found by heads that were
 * exported before.
 */
@Service
public class HistoryVerifier {

	/** How many faults are named; all are counted. */
	public static final int MOST_FAULTS = 100;

	private static final int CHAINS_AT_ONCE = 200;

	private static final String COLUMNS = """
			c.chain AS name, c.length, c.mac AS end_mac, e.*
			""";

	private final JdbcClient database;

	private final HistoryKeys keys;

	HistoryVerifier(JdbcClient database, HistoryKeys keys) {
		this.database = database;
		this.keys = keys;
	}

	/** Verifies the chain of one subject. A subject without entries is sound. */
	public Verification verify(Subject subject) {
		Run run = new Run(Map.of());
		this.database.sql("SELECT " + COLUMNS + """
				FROM history_chain c LEFT JOIN history_entry e ON e.chain = c.chain
				WHERE c.chain = :chain ORDER BY e.number
				""").param("chain", subject.chain()).query(run::add);
		return run.result();
	}

	/**
	 * Verifies all chains.
	 * @param exported heads that were exported earlier; null for none
	 * @param progress is told how many chains of how many are verified so far
	 */
	public Verification verifyAll(@Nullable ExportedHeads exported, Progress progress) {
		Run run = new Run((exported != null) ? exported.byChain() : Map.of());
		long total = this.database.sql("SELECT count(*) FROM history_chain").query(Long.class).single();
		progress.verified(0, total);
		Optional<String> last = Optional.of("");
		while (last.isPresent()) {
			last = next(run, last.get());
			progress.verified(run.chains, Math.max(run.chains, total));
		}
		withoutEnd(run);
		run.reportChainsThatAreGone();
		return run.result();
	}

	/** Verifies the next chains, each with its end as of one moment. */
	private Optional<String> next(Run run, String after) {
		long before = run.chains;
		this.database.sql("""
				WITH c AS (SELECT * FROM history_chain WHERE chain > :after ORDER BY chain LIMIT :most)
				SELECT """ + " " + COLUMNS + """
				FROM c LEFT JOIN history_entry e ON e.chain = c.chain ORDER BY c.chain, e.number
				""").param("after", after).param("most", CHAINS_AT_ONCE).query(run::add);
		run.endChain();
		return (run.chains > before) ? Optional.ofNullable(run.name) : Optional.empty();
	}

	/** Entries of a chain of whose end nothing is said. */
	private void withoutEnd(Run run) {
		this.database.sql("""
				SELECT e.chain AS name, 0 AS length, ''::bytea AS end_mac, e.* FROM history_entry e
				WHERE NOT EXISTS (SELECT 1 FROM history_chain c WHERE c.chain = e.chain) ORDER BY e.chain, e.number
				""").query(run::add);
		run.endChain();
	}

	/** Is told how verifying goes on. */
	public interface Progress {

		/**
		 * So many chains are verified.
		 * @param chains how many
		 * @param total of how many
		 */
		void verified(long chains, long total);

	}

	/** One walk over chains, entry by entry. */
	private final class Run {

		private final Map<String, Head> exported;

		private final List<Fault> faults = new ArrayList<>();

		private long broken;

		private long chains;

		private long entries;

		private @Nullable ChainCheck check;

		private @Nullable String name;

		private long length;

		private byte[] end = {};

		Run(Map<String, Head> exported) {
			this.exported = new HashMap<>(exported);
		}

		/** Takes a row: an entry with its chain's end, or an end alone. */
		void add(ResultSet row) throws SQLException {
			String chain = row.getString("name");
			if (this.check == null || !chain.equals(this.name)) {
				endChain();
				this.check = new ChainCheck(chain, HistoryVerifier.this.keys, this.exported.remove(chain));
				this.name = chain;
				this.length = row.getLong("length");
				this.end = row.getBytes("end_mac");
			}
			if (row.getString("chain") != null) {
				this.check.add(StoredEntry.of(row), row.getString("key_id"), row.getBytes("mac"));
				this.entries++;
			}
		}

		void endChain() {
			if (this.check != null) {
				this.chains++;
				this.check.end(this.length, this.end).ifPresent(this::report);
				this.check = null;
			}
		}

		void reportChainsThatAreGone() {
			this.exported.keySet()
				.stream()
				.sorted()
				.forEach((chain) -> report(new Fault(chain, 1, Fault.Kind.MISSING)));
		}

		private void report(Fault fault) {
			this.broken++;
			if (this.faults.size() < MOST_FAULTS) {
				this.faults.add(fault);
			}
		}

		Verification result() {
			endChain();
			return new Verification(this.chains, this.entries, this.faults, this.broken);
		}

	}

}
