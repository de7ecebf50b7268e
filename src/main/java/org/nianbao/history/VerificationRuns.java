package org.nianbao.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Verifies the whole history in the background. Who asked for it may leave meanwhile; any
 * instance tells how it goes on, and where the one dies that does it, another does it
 * anew.
 */
@Service
public class VerificationRuns {

	private final JdbcClient database;

	private final HistoryVerifier verifier;

	private final HistoryHeads heads;

	private final TransactionTemplate transaction;

	VerificationRuns(JdbcClient database, HistoryVerifier verifier, HistoryHeads heads,
			TransactionTemplate transaction) {
		this.database = database;
		this.verifier = verifier;
		this.heads = heads;
		this.transaction = transaction;
	}

	/**
	 * Asks for a verification, which begins within seconds; nothing more where one is
	 * under way.
	 * @param exportedHeads a file of heads that were exported earlier; null for none
	 * @throws UnreadableHeadsException if it is no such file
	 */
	@Transactional
	public void ask(@Nullable String exportedHeads, Actor by) {
		OffsetDateTime exportedAt = (exportedHeads != null) ? this.heads.read(exportedHeads).exportedAt() : null;
		this.database.sql("""
				INSERT INTO history_verification (asked_at, asked_by, asked_by_name, heads, heads_exported_at)
				VALUES (clock_timestamp(), :account, :name, :heads, :exportedAt)
				ON CONFLICT ((true)) WHERE finished_at IS NULL DO NOTHING
				""")
			.param("account", by.account())
			.param("name", by.name())
			.param("heads", exportedHeads)
			.param("exportedAt", (exportedAt != null) ? exportedAt.withOffsetSameInstant(ZoneOffset.UTC) : null)
			.update();
	}

	/** The verification that was asked for last; empty if none was. */
	@Transactional(readOnly = true)
	public Optional<VerificationRun> newest() {
		return this.database.sql("SELECT * FROM history_verification ORDER BY id DESC LIMIT 1")
			.query((row, number) -> run(row, faults(row.getLong("id"))))
			.optional();
	}

	/** Does what was asked for, if anything was. */
	void work() {
		this.database.sql("SELECT id, heads FROM history_verification WHERE finished_at IS NULL")
			.query((row, number) -> new Asked(row.getLong("id"), row.getString("heads")))
			.optional()
			.ifPresent(this::verify);
	}

	private void verify(Asked asked) {
		String file = asked.heads();
		ExportedHeads exported = (file != null) ? this.heads.read(file) : null;
		Verification result = this.verifier.verifyAll(exported, (chains, total) -> progress(asked, chains, total));
		this.transaction.executeWithoutResult((status) -> finish(asked, result));
	}

	private void progress(Asked asked, long chains, long total) {
		this.database.sql("UPDATE history_verification SET chains = :chains, total = :total WHERE id = :id")
			.param("id", asked.id())
			.param("chains", chains)
			.param("total", total)
			.update();
	}

	private void finish(Asked asked, Verification result) {
		this.database.sql("""
				UPDATE history_verification SET chains = :chains, total = greatest(total, :chains), entries = :entries,
				  broken = :broken, heads = NULL, finished_at = clock_timestamp() WHERE id = :id
				""")
			.param("id", asked.id())
			.param("chains", result.chains())
			.param("entries", result.entries())
			.param("broken", result.broken())
			.update();
		for (Fault fault : result.faults()) {
			this.database.sql("""
					INSERT INTO history_verification_fault (verification_id, chain, number, kind)
					VALUES (:id, :chain, :number, :kind)
					""")
				.param("id", asked.id())
				.param("chain", fault.chain())
				.param("number", fault.number())
				.param("kind", fault.kind().name())
				.update();
		}
	}

	private List<Fault> faults(long verification) {
		return this.database.sql(
				"SELECT chain, number, kind FROM history_verification_fault WHERE verification_id = :id ORDER BY chain")
			.param("id", verification)
			.query(Fault.class)
			.list();
	}

	private static VerificationRun run(ResultSet row, List<Fault> faults) throws SQLException {
		Instant askedAt = row.getObject("asked_at", OffsetDateTime.class).toInstant();
		return new VerificationRun(askedAt, row.getString("asked_by_name"), instant(row, "heads_exported_at"),
				row.getLong("chains"), row.getLong("total"), row.getLong("entries"), row.getLong("broken"),
				instant(row, "finished_at"), faults);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	/**
	 * A verification that is to be done.
	 *
	 * @param heads the file of heads that it goes by; null if by none
	 */
	private record Asked(long id, @Nullable String heads) {
	}

}
