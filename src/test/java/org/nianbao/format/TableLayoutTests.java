package org.nianbao.format;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.format.TableLayout.Label;
import org.nianbao.format.TableLayout.Slot;
import org.nianbao.format.TableLayout.Value;

import static org.assertj.core.api.Assertions.assertThat;

class TableLayoutTests {

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void fillsARectangleWithoutGapsOrOverlaps(String code) {
		Edition edition = TestEditions.official(code);
		for (Table table : edition.tables()) {
			TableLayout layout = TableLayout.of(edition, table);
			List<List<Slot>> lines = new ArrayList<>(layout.head());
			lines.addAll(layout.body());
			Set<String> taken = new HashSet<>();
			Set<Integer> widths = new HashSet<>();
			for (int y = 0; y < lines.size(); y++) {
				int x = 0;
				for (Slot slot : lines.get(y)) {
					while (taken.contains(x + "/" + y)) {
						x++;
					}
					int colspan = (slot instanceof Label label) ? label.colspan() : 1;
					int rowspan = (slot instanceof Label label) ? label.rowspan() : 1;
					for (int dx = 0; dx < colspan; dx++) {
						for (int dy = 0; dy < rowspan; dy++) {
							assertThat(taken.add((x + dx) + "/" + (y + dy))).as("%s at %s/%s", table.code(), x, y)
								.isTrue();
						}
					}
				}
			}
			for (int y = 0; y < lines.size(); y++) {
				int line = y;
				widths.add((int) taken.stream().filter((place) -> place.endsWith("/" + line)).count());
			}
			assertThat(widths).as("%s of %s", table.code(), edition).hasSize(1);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021" })
	void showsEveryCellOnceUnderHeadersThatExist(String code) {
		Edition edition = TestEditions.official(code);
		List<String> shown = new ArrayList<>();
		for (Table table : edition.tables()) {
			TableLayout layout = TableLayout.of(edition, table);
			Set<String> ids = new HashSet<>();
			layout.head().forEach((line) -> line.forEach((slot) -> addId(slot, ids)));
			layout.body().forEach((line) -> line.forEach((slot) -> addId(slot, ids)));
			layout.body().forEach((line) -> line.forEach((slot) -> {
				if (slot instanceof Value value) {
					shown.add(value.cell().code());
					assertThat(ids).containsAll(value.headers());
				}
			}));
		}
		assertThat(shown).containsExactlyElementsOf(edition.cells().keySet());
	}

	@Test
	void printsTheRequestMatrixWithThreeLevelsOfHeadersAndThreeOfLabels() {
		Edition edition = TestEditions.official("2021");
		TableLayout layout = TableLayout.of(edition, edition.table("requests").orElseThrow());
		assertThat(layout.head()).hasSize(3);
		assertThat(layout.body()).hasSize(25);
		assertThat((Label) layout.head().getFirst().getFirst()).extracting(Label::colspan, Label::rowspan)
			.containsExactly(3, 3);
	}

	private static void addId(Slot slot, Set<String> ids) {
		if (slot instanceof Label label) {
			assertThat(ids.add(label.id())).as(label.id()).isTrue();
		}
	}

}
