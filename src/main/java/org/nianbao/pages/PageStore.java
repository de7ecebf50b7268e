package org.nianbao.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * The pages that this instance has in memory: a bounded copy, which loses first what is
 * asked for least.
 */
@Component
class PageStore {

	private final Cache<PageKey, StoredPage> pages;

	private final Clock clock;

	/** How many changes were heard of; guarded by this object. */
	private long changes;

	/** Whether changes are heard of; guarded by this object. */
	private boolean hearing = true;

	PageStore(@Value("${nianbao.pages.memory:32MB}") DataSize memory, Clock clock) {
		this.pages = Caffeine.newBuilder()
			.maximumWeight(memory.toBytes())
			.executor(Runnable::run)
			.weigher((PageKey key, StoredPage page) -> page.weight())
			.build();
		this.clock = clock;
	}

	@Nullable StoredPage find(PageKey key) {
		StoredPage page = this.pages.getIfPresent(key);
		return (page != null && page.day() != null && !page.day().equals(today())) ? null : page;
	}

	/** The day in China, by the clock's zone. */
	LocalDate today() {
		return LocalDate.now(this.clock);
	}

	/** How many changes were heard of; to be asked before a page is made. */
	synchronized long changes() {
		return this.changes;
	}

	/**
	 * Keeps a page, unless something has changed while it was made.
	 * @param changesBefore what {@link #changes} was before
	 */
	synchronized void keep(PageKey key, StoredPage page, long changesBefore) {
		if (this.hearing && this.changes == changesBefore && key.isOfUsualLength()) {
			this.pages.put(key, page);
		}
	}

	/** Forgets what shows reports of these agencies or of many. */
	synchronized void forget(Set<String> agencies) {
		forgetIf((page) -> page.agency() == null || agencies.contains(page.agency()));
	}

	/** Forgets everything. */
	synchronized void forgetAll() {
		forgetIf((page) -> true);
	}

	/**
	 * Says whether changes are heard of. As long as they are not, what is in memory is
	 * still given out, since a database that does not answer takes no change, but nothing
	 * more is kept.
	 */
	synchronized void hearing(boolean now) {
		if (now && !this.hearing) {
			forgetAll();
		}
		this.hearing = now;
	}

	private void forgetIf(Predicate<StoredPage> outdated) {
		this.changes++;
		this.pages.asMap()
			.entrySet()
			.removeIf((Map.Entry<PageKey, StoredPage> entry) -> outdated.test(entry.getValue()));
	}

}
