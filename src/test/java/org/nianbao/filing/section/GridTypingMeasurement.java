package org.nianbao.filing.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.nianbao.TestDatabase;
import org.nianbao.browser.Browsers;
import org.nianbao.filing.InventedDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How long a key takes in the matrix, until totals and differences follow and are laid
 * out. No test, since it depends on the machine; run it by
 * {@code ./mvnw test -Dtest=GridTypingMeasurement}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ TestDatabase.class, InventedDesk.class })
class GridTypingMeasurement {

	private static final int KEYS = 500;

	private static final int DIGITS = 5;

	private static final long SEED = 2_026;

	/** From before the page's own listeners to a layout of what they changed. */
	private static final String WATCH = """
			() => {
			  window.taken = [];
			  let begun = 0;
			  window.addEventListener("input", () => { begun = performance.now(); }, true);
			  window.addEventListener("input", () => {
			    document.body.getBoundingClientRect();
			    window.taken.push(performance.now() - begun);
			  });
			}
			""";

	@RegisterExtension
	static final Browsers browsers = new Browsers();

	@Autowired
	private ApplicationContext application;

	@Test
	void tellsWhatAKeyTakes() {
		GridDesk grid = GridDesk.open(this.application, browsers);
		grid.zeros();
		grid.open("requests");
		grid.page().evaluate(WATCH);
		Random random = new Random(SEED);
		List<Locator> cells = grid.page().locator("input[data-cell]").all();
		for (int cell = 0; cell < KEYS / DIGITS; cell++) {
			cells.get(random.nextInt(cells.size())).focus();
			for (int digit = 0; digit < DIGITS; digit++) {
				grid.press(String.valueOf(1 + random.nextInt(9)));
			}
		}
		List<Double> taken = new ArrayList<>();
		for (Object each : (List<?>) grid.page().evaluate("() => window.taken")) {
			taken.add(((Number) each).doubleValue());
		}
		assertThat(taken).as("keys").hasSize(KEYS);
		Collections.sort(taken);
		System.out.printf("Of %d keys: p50 %.1f ms, p95 %.1f ms, slowest %.1f ms%n", KEYS, taken.get(KEYS / 2),
				taken.get(KEYS * 95 / 100), taken.getLast());
	}

}
