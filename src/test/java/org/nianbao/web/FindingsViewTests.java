package org.nianbao.web;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.format.TestEditions;
import org.nianbao.shared.FindingLevel;

import static org.assertj.core.api.Assertions.assertThat;

class FindingsViewTests {

	@Test
	void putsWhatBelongsToNoSectionIntoOneGroupBeforeTheOthersTheStrictestFirst() {
		FindingsView view = FindingsView.of(TestEditions.official("2021"),
				List.of(finding(FindingLevel.HINT, new Place.OfSection("cover", 0)),
						finding(FindingLevel.BLOCK, new Place.OfSection("overview", 0)),
						finding(FindingLevel.EXPLAIN, new Place.OfReport())));
		assertThat(view.groups()).hasSize(2);
		assertThat(view.groups().getFirst().title()).isNull();
		assertThat(view.groups().getFirst().items()).extracting((item) -> item.finding().level())
			.containsExactly(FindingLevel.EXPLAIN, FindingLevel.HINT);
		assertThat(view.groups().getLast().items()).extracting((item) -> item.finding().level())
			.containsExactly(FindingLevel.BLOCK);
	}

	private static Finding finding(FindingLevel level, Place place) {
		return new Finding("text.missing", level, place, List.of(), "", "", Message.of("check.name.all"));
	}

}
