package org.nianbao.document;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ContentGenerator;
import org.nianbao.content.PictureSource;
import org.nianbao.content.Reading;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is written is read back as it was, in every kind of file. */
class RoundTripTests {

	private static final long SEED = 20260115;

	private static final int REPORTS = 100;

	/** A kind of file in one encoding. */
	record Kind(String name, Function<ReportContent, String> writer, Charset charset, Edition edition,
			Editions editions) {

		@Override
		public String toString() {
			return this.name + " " + this.charset + " " + this.edition.code();
		}

	}

	static List<Kind> kinds() {
		List<Kind> kinds = new ArrayList<>();
		for (Edition edition : TestEditions.all()) {
			Editions editions = edition.code().equals("invented") ? new Editions(List.of(edition))
					: TestEditions.official();
			DocumentWriter writer = new DocumentWriter(editions);
			kinds.add(new Kind("text", writer::text, StandardCharsets.UTF_8, edition, editions));
			kinds.add(new Kind("Markdown", writer::markdown, StandardCharsets.UTF_8, edition, editions));
			kinds.add(new Kind("HTML", writer::html, StandardCharsets.UTF_8, edition, editions));
			kinds.add(new Kind("portal HTML", (content) -> writer.portalHtml(content, PictureSource.NONE),
					StandardCharsets.UTF_8, edition, editions));
			kinds.add(new Kind("text", writer::text, Charset.forName("GB18030"), edition, editions));
			kinds.add(new Kind("HTML", writer::html, StandardCharsets.UTF_16, edition, editions));
		}
		return kinds;
	}

	@ParameterizedTest
	@MethodSource("kinds")
	void readsBackWhatWasWritten(Kind kind) {
		DocumentReader reader = new DocumentReader(kind.editions());
		ContentGenerator generator = new ContentGenerator(kind.edition(), SEED);
		for (int i = 0; i < REPORTS; i++) {
			ReportContent content = generator.next();
			String written = kind.writer().apply(content);
			Reading reading = reader.read(written.getBytes(kind.charset()),
					DocumentHints.NONE.withYear(content.year()).withScope(content.scope()));
			if (kind.name().equals("portal HTML")) {
				assertThat(Comparison.of(reading.content(), content)).as("report %d of seed %d:%n%s", i, SEED, written)
					.isEmpty();
				continue;
			}
			assertThat(reading.content()).as("report %d of seed %d:%n%s", i, SEED, written).isEqualTo(content);
			assertThat(CanonicalForm.hash(reading.content())).isEqualTo(CanonicalForm.hash(content));
		}
	}

}
