package org.nianbao.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

import org.nianbao.shared.OfficialTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * Exports the ends of all chains. Kept apart from the database, they show later whether
 * entries were cut off.
 */
@Service
public class HistoryHeads {

	private final JdbcClient database;

	private final HistoryKeys keys;

	HistoryHeads(JdbcClient database, HistoryKeys keys) {
		this.database = database;
		this.keys = keys;
	}

	/** The ends of all chains as of now: lines of text that end with a seal. */
	public String export() {
		OffsetDateTime now = this.database.sql("SELECT clock_timestamp()").query(OffsetDateTime.class).single();
		List<Head> heads = this.database.sql("SELECT chain, length, mac FROM history_chain ORDER BY chain")
			.query(HistoryHeads::head)
			.list();
		return ExportedHeads.write(OfficialTime.of(now.toInstant()), heads, this.keys.current());
	}

	/**
	 * Reads what was exported.
	 * @throws UnreadableHeadsException if it is not what was exported
	 */
	public ExportedHeads read(String file) {
		return ExportedHeads.read(file, this.keys);
	}

	private static Head head(ResultSet row, int number) throws SQLException {
		return new Head(row.getString("chain"), row.getLong("length"), row.getBytes("mac"));
	}

}
