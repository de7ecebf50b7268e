package org.nianbao.content;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.format.Edition;

import static org.assertj.core.api.Assertions.assertThat;

class ContentGeneratorTests {

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void makesTheSameReportsFromTheSameSeed(Edition edition) {
		ContentGenerator one = new ContentGenerator(edition, 7);
		ContentGenerator other = new ContentGenerator(edition, 7);
		for (int i = 0; i < 20; i++) {
			assertThat(one.next()).isEqualTo(other.next());
		}
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void makesEveryStateOfACellAndNothingThatAnEditionHasNot(Edition edition) {
		ContentGenerator generator = new ContentGenerator(edition, 3);
		Set<CellState> states = EnumSet.noneOf(CellState.class);
		for (int i = 0; i < 20; i++) {
			ReportContent content = generator.next();
			assertThat(content.edition()).isEqualTo(edition.code());
			assertThat(edition.appliesTo(content.year())).isTrue();
			assertThat(content.cells().keySet()).allSatisfy((cell) -> assertThat(edition.cell(cell)).isPresent());
			edition.enteredCells().forEach((cell) -> states.add(content.cell(cell).state()));
		}
		assertThat(states).containsExactlyInAnyOrder(CellState.values());
	}

	@ParameterizedTest
	@MethodSource("org.nianbao.format.TestEditions#all")
	void makesCellsThatReadBackAsTheyAre(Edition edition) {
		ContentGenerator generator = new ContentGenerator(edition, 11);
		for (int i = 0; i < 50; i++) {
			ReportContent content = generator.next();
			edition.enteredCells().forEach((cell) -> {
				CellValue value = content.cell(cell);
				if (value.text() != null) {
					String written = (value.note() != null) ? value.text() + "（" + value.note() + "）" : value.text();
					assertThat(CellText.parse(written, cell.type())).as(cell.code()).isEqualTo(value);
				}
			});
		}
	}

}
