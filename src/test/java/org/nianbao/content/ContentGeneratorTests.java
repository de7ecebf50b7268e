package org.nianbao.content;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nianbao.format.Edition;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;

class ContentGeneratorTests {

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021", "invented" })
	void makesTheSameReportsFromTheSameSeed(String code) {
		Edition edition = TestEditions.load("/formats/" + code + ".yaml");
		ContentGenerator one = new ContentGenerator(edition, 7);
		ContentGenerator other = new ContentGenerator(edition, 7);
		for (int i = 0; i < 20; i++) {
			assertThat(one.next()).isEqualTo(other.next());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021", "invented" })
	void makesEveryStateOfACellAndNothingThatAnEditionHasNot(String code) {
		Edition edition = TestEditions.load("/formats/" + code + ".yaml");
		ContentGenerator generator = new ContentGenerator(edition, 3);
		Set<CellState> states = EnumSet.noneOf(CellState.class);
		for (int i = 0; i < 20; i++) {
			ReportContent content = generator.next();
			assertThat(content.edition()).isEqualTo(code);
			assertThat(edition.appliesTo(content.year())).isTrue();
			assertThat(content.cells().keySet()).allSatisfy((cell) -> assertThat(edition.cell(cell)).isPresent());
			edition.enteredCells().forEach((cell) -> states.add(content.cell(cell).state()));
		}
		assertThat(states).containsExactlyInAnyOrder(CellState.values());
	}

	@ParameterizedTest
	@ValueSource(strings = { "2019", "2021", "invented" })
	void makesCellsThatReadBackAsTheyAre(String code) {
		Edition edition = TestEditions.load("/formats/" + code + ".yaml");
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
