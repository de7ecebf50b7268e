package org.nianbao.pages;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.nianbao.AdjustableClock;
import org.nianbao.HeldClock;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class PageStoreTests {

	private final AdjustableClock clock = new AdjustableClock(HeldClock.MONDAY_AT_TEN);

	private final PageStore store = new PageStore(DataSize.ofKilobytes(100), this.clock);

	@Test
	void forgetsTheReportsOfAnAgencyAndWhatShowsReportsOfMany() {
		keep("/a", "450700-001", 10);
		keep("/b", "450700-002", 10);
		keep("/", null, 10);
		this.store.forget(Set.of("450700-001"));
		assertThat(find("/a")).isNull();
		assertThat(find("/b")).isNotNull();
		assertThat(find("/")).isNull();
		this.store.forgetAll();
		assertThat(find("/b")).isNull();
	}

	@Test
	void keepsNothingThatWasMadeWhileSomethingChanged() {
		long before = this.store.changes();
		this.store.forget(Set.of("450700-002"));
		this.store.keep(key("/a"), page("450700-001", 10), before);
		assertThat(find("/a")).isNull();
	}

	@Test
	void givesOutWhatItHasWhileChangesAreNotHeardOf() {
		keep("/a", "450700-001", 10);
		this.store.hearing(false);
		keep("/b", "450700-002", 10);
		assertThat(find("/a")).isNotNull();
		assertThat(find("/b")).isNull();
		this.store.hearing(true);
		assertThat(find("/a")).as("may have changed meanwhile").isNull();
	}

	@Test
	void keepsAListForADayInChina() {
		keep("/", null, 10);
		this.clock.pass(Duration.ofHours(13));
		assertThat(find("/")).isNotNull();
		this.clock.pass(Duration.ofHours(1));
		assertThat(find("/")).isNull();
	}

	@Test
	void isBounded() {
		for (int i = 0; i < 1_000; i++) {
			keep("/" + i, "450700-001", 9_000);
		}
		long kept = 0;
		for (int i = 0; i < 1_000; i++) {
			kept += (find("/" + i) != null) ? 1 : 0;
		}
		assertThat(kept).isBetween(1L, 10L);
	}

	private void keep(String path, @Nullable String agency, int bytes) {
		this.store.keep(key(path), page(agency, bytes), this.store.changes());
	}

	private @Nullable StoredPage find(String path) {
		return this.store.find(key(path));
	}

	private StoredPage page(@Nullable String agency, int bytes) {
		return new StoredPage(new byte[bytes], "W/\"x\"", Map.of(), agency,
				(agency == null) ? this.store.today() : null);
	}

	private static PageKey key(String path) {
		return new PageKey("http", "localhost", 80, path, null, true);
	}

}
