package org.nianbao.filing.section;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.ServletRequestDataBinder;

import org.springframework.core.ResolvableType;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read from a form of tables. */
class TablesFormTests {

	private static final String[] NAMES = { "cells[requests.received.naturalPerson]", "cells[a.b]", "seen[a.b]",
			"choices[a.b]", "notes[requests]", "versions[requests]", "reasons[a.b]", "confirmed", "zeros", "_csrf",
			"others[a.b]", "text" };

	@Test
	void isWhatSpringReads() {
		long seed = 20_260_131;
		Random random = new Random(seed);
		for (int i = 0; i < 2_000; i++) {
			MockHttpServletRequest request = new MockHttpServletRequest();
			for (String name : NAMES) {
				if (random.nextBoolean()) {
					request.addParameter(name, random.nextInt(5) == 0 ? "" : " １2" + random.nextInt(100) + "，\n");
				}
			}
			assertThat(TablesForm.of(request.getParameterMap())).as("seed %d, form %d", seed, i)
				.isEqualTo(bySpring(request));
		}
	}

	@Test
	void takesTheFirstOfSeveralAndNamesThatAreNone() {
		Map<String, String[]> sent = new HashMap<>();
		sent.put("cells[a]", new String[] { "1", "2" });
		sent.put("cells[", new String[] { "3" });
		sent.put("[a]", new String[] { "4" });
		sent.put("seen[b][c]", new String[] { "5" });
		sent.put("seen]", new String[] { "6" });
		TablesForm form = TablesForm.of(sent);
		assertThat(form.cells()).containsExactly(Map.entry("a", "1"));
		assertThat(form.seen()).containsExactly(Map.entry("b][c", "5"));
		assertThat(form.choices()).isEmpty();
		assertThat(form.zeros()).isNull();
	}

	private static TablesForm bySpring(MockHttpServletRequest request) {
		ServletRequestDataBinder binder = new ServletRequestDataBinder(null);
		binder.setTargetType(ResolvableType.forClass(TablesForm.class));
		binder.construct(request);
		TablesForm form = (TablesForm) binder.getTarget();
		return new TablesForm(orEmpty(form.cells()), orEmpty(form.seen()), orEmpty(form.choices()),
				orEmpty(form.notes()), orEmpty(form.versions()), orEmpty(form.reasons()), form.confirmed(),
				form.zeros());
	}

	private static Map<String, String> orEmpty(Map<String, String> places) {
		return (places != null) ? places : Map.of();
	}

}
