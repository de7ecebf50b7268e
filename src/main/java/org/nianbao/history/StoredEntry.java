package org.nianbao.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * An entry's columns, all that its seal covers.
 *
 * @param was a JSON object of texts, likewise <code>became</code>
 */
record StoredEntry(String chain, long number, String act, long account, String accountName, @Nullable String role,
		@Nullable String agency, @Nullable String address, Instant at, String was, String became) {

	static StoredEntry of(ResultSet row) throws SQLException {
		return new StoredEntry(row.getString("chain"), row.getLong("number"), row.getString("act"),
				row.getLong("account_id"), row.getString("account_name"), row.getString("role"),
				row.getString("agency_code"), row.getString("address"),
				row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("was"), row.getString("became"));
	}

}
