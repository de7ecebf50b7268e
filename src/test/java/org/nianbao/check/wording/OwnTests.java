package org.nianbao.check.wording;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.check.Context;
import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Subject;
import org.nianbao.check.TestReadings;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;

import static org.assertj.core.api.Assertions.assertThat;

class OwnTests {

	@Test
	void namesTheAgencyWithAndWithoutItsRegion() {
		assertThat(names("青石县水务局", "青石县水利局")).containsExactly("青石县水务局", "青石县水利局", "水务局");
		assertThat(names("青石县某局")).as("too short to be told").containsExactly("青石县某局");
		assertThat(names("白鹭镇水务所")).as("of another region").containsExactly("白鹭镇水务所");
	}

	private static List<String> names(String name, String... others) {
		Filer filer = new Filer(name, List.of(others), Kind.DEPARTMENT, List.of(new Filer.Region("990121", "青石县")));
		return Own.names(Subject.typed(Texts.EDITION, Texts.overview(""), Context.NONE.withFiler(filer)));
	}

	@Test
	void knowsAGovernmentByTheNameThatADocumentIsSignedWith() {
		assertThat(Own.isGovernment(signed("青石县人民政府"))).isTrue();
		assertThat(Own.isGovernment(signed("青石县人民政府办公室"))).isFalse();
		assertThat(Own.names(signed("青石县人民政府"))).containsExactly("青石县人民政府");
		assertThat(Own.names(signed(" "))).isEmpty();
	}

	private static Subject signed(String agency) {
		ReportContent content = Texts.blank(2024, "2024年度报告");
		Reading reading = new Reading(content, agency, content.year(), "2021", Map.of(), Set.of(), List.of(),
				TestReadings.NOTHING_MISSING, Map.of(), List.of(), Map.of(), List.of());
		return Subject.of(Texts.EDITION, reading, Context.NONE);
	}

}
