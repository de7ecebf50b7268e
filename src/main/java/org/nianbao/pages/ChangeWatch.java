package org.nianbao.pages;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Looks for what other instances have changed, and has it forgotten here.
 * <p>
 * Transactions end in another order than their rows are numbered. So each look begins
 * with the oldest transaction that the last one may not have seen whole, and leaves out
 * what it has seen of that.
 */
@Component
class ChangeWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(ChangeWatch.class);

	private final JdbcClient database;

	private final PageStore store;

	private final boolean watching;

	private final Duration interval;

	private @Nullable ScheduledExecutorService executor;

	/**
	 * The oldest transaction that may not have been seen whole; null before the first
	 * look.
	 */
	private @Nullable String since;

	private Set<Long> seen = Set.of();

	ChangeWatch(JdbcClient database, PageStore store, @Value("${nianbao.pages.watch:true}") boolean watching,
			@Value("${nianbao.pages.interval:500ms}") Duration interval) {
		this.database = database;
		this.store = store;
		this.watching = watching;
		this.interval = interval;
	}

	@Override
	public synchronized void start() {
		if (this.watching && this.executor == null) {
			this.executor = Executors
				.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("pages").daemon().factory());
			// Nothing is kept before the first look.
			this.store.hearing(false);
			this.executor.scheduleWithFixedDelay(this::lookSafely, 0, this.interval.toMillis(), TimeUnit.MILLISECONDS);
			this.executor.scheduleWithFixedDelay(this::cleanUp, 1, 60, TimeUnit.MINUTES);
		}
	}

	@Override
	public synchronized void stop() {
		if (this.executor != null) {
			this.executor.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.executor != null;
	}

	private void lookSafely() {
		try {
			look();
			this.store.hearing(true);
		}
		catch (DataAccessException | TransactionException ex) {
			log.debug("Changes are not heard of", ex);
			this.store.hearing(false);
		}
	}

	/** Forgets what has changed since the last look; at the first, everything. */
	void look() {
		String from = this.since;
		List<Change> found = this.database
			.sql("""
					SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest, c.id, c.agency_code
					FROM (SELECT 1) one LEFT JOIN content_change c
					  ON c.transaction >= CAST(CAST(coalesce(:since, pg_snapshot_xmin(pg_current_snapshot())::text) AS text) AS xid8)
					""")
			.param("since", from)
			.query((row, number) -> new Change(row.getString("oldest"), row.getObject("id", Long.class),
					row.getString("agency_code")))
			.list();
		List<Change> changes = found.stream().filter((change) -> change.id() != null).toList();
		List<Change> unseen = changes.stream().filter((change) -> !this.seen.contains(change.id())).toList();
		if (from == null || unseen.stream().anyMatch((change) -> change.agency() == null)) {
			this.store.forgetAll();
		}
		else if (!unseen.isEmpty()) {
			this.store.forget(unseen.stream().map(Change::agency).collect(Collectors.toCollection(HashSet::new)));
		}
		this.since = found.getFirst().oldest();
		this.seen = changes.stream().map(Change::id).collect(Collectors.toSet());
	}

	private void cleanUp() {
		try {
			this.database.sql("DELETE FROM content_change WHERE changed_at < clock_timestamp() - interval '1 day'")
				.update();
		}
		catch (DataAccessException ex) {
			log.debug("Old changes stay for another hour", ex);
		}
	}

	private record Change(String oldest, @Nullable Long id, @Nullable String agency) {
	}

}
