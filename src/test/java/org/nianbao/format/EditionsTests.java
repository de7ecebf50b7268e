package org.nianbao.format;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.nianbao.shared.ReportYear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class EditionsTests {

	@Test
	void findsTheEditionOfAYear() {
		Editions editions = TestEditions.official();
		assertThat(editions.ofYear(new ReportYear(2018))).isEmpty();
		assertThat(editions.ofYear(new ReportYear(2019))).get().extracting(Edition::code).isEqualTo("2019");
		assertThat(editions.ofYear(new ReportYear(2020))).get().extracting(Edition::code).isEqualTo("2019");
		assertThat(editions.ofYear(new ReportYear(2021))).get().extracting(Edition::code).isEqualTo("2021");
		assertThat(editions.ofYear(new ReportYear(2026))).get().extracting(Edition::code).isEqualTo("2021");
		assertThat(editions.ofCode("2023")).isEmpty();
		assertThatIllegalArgumentException().isThrownBy(() -> editions.require("2023"));
	}

	@Test
	void refusesTwoEditionsForOneYear() {
		Edition second = changed("to: 2020", "to: 2021");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Editions(List.of(TestEditions.official("2021"), second)))
			.withMessage("edition 2019 and edition 2021 both apply to the report year 2021");
	}

	@Test
	void refusesTwoEditionsOfOneCode() {
		Edition second = changed("code: \"2019\"", "code: \"2021\"");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Editions(List.of(TestEditions.official("2021"), second)))
			.withMessage("two editions have the same code");
	}

	@Test
	void refusesARollForwardFromAFigureThatNoEditionHas() {
		Edition edition = changed("before: {plus: [items.previous, items.change]}",
				"before: {plus: [items.previous, items.changed]}");
		assertThatIllegalArgumentException().isThrownBy(() -> new Editions(List.of(edition)))
			.withMessageContaining("edition 2019")
			.withMessageContaining("items.rollForward")
			.withMessageContaining("items.changed");
	}

	/** The 2019 edition with one thing written differently. */
	private static Edition changed(String right, String wrong) {
		try (var stream = Objects.requireNonNull(EditionsTests.class.getResourceAsStream("/formats/2019.yaml"))) {
			String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
			assertThat(text).contains(right);
			return EditionFile.read("changed.yaml", new StringReader(text.replace(right, wrong)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
