package org.nianbao.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.OfficialTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.json.JsonMapper;

/** Notes what people do, for good. */
@Service
public class History {

	/** Of its own: what is sealed must not depend on how the application answers. */
	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final HistoryKeys keys;

	private final ApplicationEventPublisher listeners;

	History(JdbcClient database, JdbcTemplate batches, HistoryKeys keys, ApplicationEventPublisher listeners) {
		this.database = database;
		this.batches = batches;
		this.keys = keys;
		this.listeners = listeners;
	}

	/**
	 * Notes an act, in the transaction that performs it: either both stay or neither
	 * does. Until it ends, others who act on the same subject wait.
	 * @throws org.springframework.transaction.IllegalTransactionStateException if there
	 * is no transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void record(Act act) {
		recordAll(List.of(act));
	}

	/**
	 * Notes acts that are performed together, in their order.
	 * @throws org.springframework.transaction.IllegalTransactionStateException if there
	 * is no transaction
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void recordAll(Collection<Act> acts) {
		Map<String, Long> added = new TreeMap<>();
		acts.forEach((act) -> added.merge(act.subject().chain(), 1L, Long::sum));
		Map<String, Tail> tails = extend(added);
		List<Object[]> rows = new ArrayList<>();
		String address = address();
		for (Act act : acts) {
			Tail tail = Objects.requireNonNull(tails.get(act.subject().chain()));
			rows.add(tail.append(act, address, this.keys.current()));
		}
		this.batches.batchUpdate(
				"""
						WITH entry AS (
						  INSERT INTO history_entry (chain, number, act, account_id, account_name, role, agency_code, address, at,
						    was, became, key_id, mac) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING chain, mac)
						UPDATE history_chain SET mac = entry.mac FROM entry WHERE history_chain.chain = entry.chain
						""",
				rows);
		this.listeners.publishEvent(new Noted(acts));
	}

	/**
	 * What was done with a subject, the oldest first.
	 */
	@Transactional(readOnly = true)
	public List<HistoryEntry> of(Subject subject) {
		return this.database.sql("SELECT * FROM history_entry WHERE chain = :chain ORDER BY number")
			.param("chain", subject.chain())
			.query(History::entry)
			.list();
	}

	/**
	 * Locks the chains in the order of their names, so that no two wait for each other,
	 * and makes them longer.
	 */
	private Map<String, Tail> extend(Map<String, Long> added) {
		Map<String, Tail> tails = new HashMap<>();
		this.database
			.sql("""
					INSERT INTO history_chain AS c (chain, length)
					SELECT * FROM unnest(:chains, :added) ON CONFLICT (chain) DO UPDATE SET length = c.length + EXCLUDED.length
					RETURNING chain, length, mac, date_trunc('milliseconds', clock_timestamp()) AS now
					""")
			.param("chains", added.keySet().toArray(String[]::new))
			.param("added", added.values().toArray(Long[]::new))
			.query((row) -> {
				String chain = row.getString("chain");
				long before = row.getLong("length") - Objects.requireNonNull(added.get(chain));
				tails.put(chain, new Tail(before, row.getBytes("mac"), row.getTimestamp("now").toInstant()));
			});
		return tails;
	}

	/** Where the request comes from that is being answered; null where there is none. */
	private static @Nullable String address() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)
				? request.getRequest().getRemoteAddr() : null;
	}

	private static HistoryEntry entry(ResultSet row, int number) throws SQLException {
		StoredEntry stored = StoredEntry.of(row);
		return new HistoryEntry(stored.number(),
				new Actor(stored.account(), stored.accountName(), stored.role(), stored.agency()), stored.act(),
				stored.address(), OfficialTime.of(stored.at()), read(stored.was()), read(stored.became()));
	}

	@SuppressWarnings("unchecked")
	private static Map<String, String> read(String json) {
		return MAPPER.readValue(json, Map.class);
	}

	/** The end of a chain that is locked. */
	private static final class Tail {

		private final Instant now;

		private long number;

		private byte[] mac;

		Tail(long number, byte[] mac, Instant now) {
			this.number = number;
			this.mac = mac;
			this.now = now;
		}

		/** Adds an entry; gives its columns. */
		Object[] append(Act act, @Nullable String address, Seal seal) {
			Actor by = act.by();
			StoredEntry entry = new StoredEntry(act.subject().chain(), ++this.number, act.code(), by.account(),
					by.name(), by.role(), by.agency(), address, Objects.requireNonNullElse(act.at(), this.now),
					MAPPER.writeValueAsString(act.was()), MAPPER.writeValueAsString(act.became()));
			this.mac = seal.of(entry, this.mac);
			return new Object[] { entry.chain(), entry.number(), entry.act(), entry.account(), entry.accountName(),
					entry.role(), entry.agency(), entry.address(), Timestamp.from(entry.at()), entry.was(),
					entry.became(), seal.keyId(), this.mac };
		}

	}

}
