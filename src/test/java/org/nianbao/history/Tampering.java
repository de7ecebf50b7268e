package org.nianbao.history;

import java.util.List;
import java.util.Random;

import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who may do anything with the database could do to the history. */
enum Tampering {

	/** One column of one entry gets another value. */
	EDIT {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			String change = EDITS.get(random.nextInt(EDITS.size()));
			change(database, entry, change);
			return change;
		}

	},

	/** Two entries of one chain change their places. */
	SWAP {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			long other = 1 + (entry.number() + random.nextLong(entry.length() - 1)) % entry.length();
			change(database, entry, "number = " + ASIDE);
			change(database, entry.at(other), "number = " + entry.number());
			change(database, entry.at(ASIDE), "number = " + other);
			return "with " + other;
		}

	},

	/** An entry goes to another chain, in the place of that one's entry. */
	MOVE {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			database.sql("""
					UPDATE history_entry e SET act = o.act, account_id = o.account_id, account_name = o.account_name,
					  role = o.role, agency_code = o.agency_code, at = o.at, was = o.was, became = o.became, mac = o.mac
					FROM (SELECT * FROM history_entry WHERE chain <> :chain ORDER BY chain, number OFFSET :n LIMIT 1) o
					WHERE e.chain = :chain AND e.number = :number
					""")
				.param("chain", entry.chain())
				.param("number", entry.number())
				.param("n", random.nextInt(10))
				.update();
			return "";
		}

	},

	/** An entry is removed, and those after it take its number. */
	DELETE_AND_CLOSE_UP {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			remove(database, entry, "number = :number");
			for (long number = entry.number() + 1; number <= entry.length(); number++) {
				change(database, entry.at(number), "number = " + (number - 1));
			}
			database.sql("UPDATE history_chain SET length = length - 1 WHERE chain = :chain")
				.param("chain", entry.chain())
				.update();
			return "";
		}

		@Override
		boolean cutsTheTail(Entry entry) {
			// What the chain says of its end still has the MAC of the entry that is gone.
			return false;
		}

	},

	/** An entry is removed. */
	DELETE {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			remove(database, entry, "number = :number");
			return "";
		}

	},

	/** An entry is doubled. */
	DOUBLE {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			long length = entry.length() + 1;
			database.sql("""
					INSERT INTO history_entry SELECT chain, :length, act, account_id, account_name, role, agency_code,
					  address, at, was, became, key_id, mac FROM history_entry WHERE chain = :chain AND number = :number
					""").param("chain", entry.chain()).param("number", entry.number()).param("length", length).update();
			end(database, entry, length);
			return "";
		}

	},

	/** All entries from one on are removed, and the chain says that it ends there. */
	CUT_THE_TAIL {

		@Override
		String apply(JdbcClient database, Random random, Entry entry) {
			remove(database, entry, "number >= :number");
			end(database, entry, entry.number() - 1);
			return "";
		}

		@Override
		boolean cutsTheTail(Entry entry) {
			return true;
		}

	};

	/** A place that no chain is long enough to have. */
	private static final long ASIDE = 1_000_000;

	private static final List<String> EDITS = List.of("act = act || 'x'", "account_id = account_id + 1",
			"account_name = account_name || ' '", "account_name = ''", "role = CASE WHEN role IS NULL THEN '' END",
			"role = coalesce(role, '') || 'S'", "agency_code = CASE WHEN agency_code IS NULL THEN '' END",
			"agency_code = coalesce(agency_code, '') || '0'", "address = coalesce(address, '') || '1'",
			"at = at + interval '1 microsecond'", "at = at - interval '1 day'", "was = was || ' '",
			"was = '{\"state\": \"\"}'", "became = '{}'", "became = replace(became, '\"', '''')",
			"key_id = reverse(key_id) || 'x'", "mac = decode(repeat('00', 32), 'hex')",
			"mac = set_byte(mac, 7, 255 - get_byte(mac, 7))",
			// A value moves to the next column, so that all of them together read the
			// same.
			"act = left(act, -1), account_name = right(act, 1) || account_name");

	/**
	 * Does it.
	 * @return what was done, in short
	 */
	abstract String apply(JdbcClient database, Random random, Entry entry);

	/** Whether what is left is a chain as it once was. */
	boolean cutsTheTail(Entry entry) {
		return false;
	}

	private static void change(JdbcClient database, Entry entry, String change) {
		int changed = database.sql("UPDATE history_entry SET " + change + " WHERE chain = :chain AND number = :number")
			.param("chain", entry.chain())
			.param("number", entry.number())
			.update();
		if (changed != 1) {
			throw new AssertionError(entry + ": " + change);
		}
	}

	private static void remove(JdbcClient database, Entry entry, String which) {
		int removed = database.sql("DELETE FROM history_entry WHERE chain = :chain AND " + which)
			.param("chain", entry.chain())
			.param("number", entry.number())
			.update();
		if (removed == 0) {
			throw new AssertionError(entry + " was not there");
		}
	}

	/** Lets the chain end with that entry, or removes it where there is none. */
	private static void end(JdbcClient database, Entry entry, long number) {
		String statement = (number == 0) ? "DELETE FROM history_chain WHERE chain = :chain" : """
				UPDATE history_chain SET length = :number,
				  mac = (SELECT mac FROM history_entry WHERE chain = :chain AND number = :number) WHERE chain = :chain
				""";
		database.sql(statement).param("chain", entry.chain()).param("number", number).update();
	}

	/**
	 * An entry that something is done to.
	 *
	 * @param length how many entries its chain has
	 */
	record Entry(String chain, long number, long length) {

		Entry at(long other) {
			return new Entry(this.chain, other, this.length);
		}

	}

}
