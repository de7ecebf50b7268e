package org.nianbao.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.ReportScope;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files in which examples are written down. */
final class ExampleFile {

	private static final String FOLDER = "/examples/";

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private ExampleFile() {
	}

	/** The examples of an area of rules by the rule's code; empty if it has no file. */
	static Map<String, Given> area(String area) {
		Object tree = tree(area);
		return (tree != null) ? MAPPER.convertValue(tree, new TypeReference<Map<String, Given>>() {
		}) : Map.of();
	}

	/** The uneventful report from which the examples differ. */
	static Base base() {
		return MAPPER.convertValue(Objects.requireNonNull(tree("base")), Base.class);
	}

	private static @Nullable Object tree(String name) {
		try (InputStream file = ExampleFile.class.getResourceAsStream(FOLDER + name + ".yaml")) {
			return (file != null) ? new Yaml(new SafeConstructor(new LoaderOptions()))
				.load(new InputStreamReader(file, StandardCharsets.UTF_8)) : null;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * An uneventful report.
	 *
	 * @param title its title, in which {@code {agency}} and {@code {year}} stand for both
	 * @param texts its narratives by what the edition says that they are about
	 * @param agency who files it
	 */
	record Base(String title, Map<String, String> texts, GivenAgency agency) {
	}

	/**
	 * An agency.
	 *
	 * @param name its registered name
	 * @param otherNames its other names; null if it has none
	 * @param kind what kind of body it is
	 * @param regions its own region and those above it by their codes, the narrowest
	 * first
	 */
	record GivenAgency(String name, @Nullable List<String> otherNames, Filer.Kind kind, Map<String, String> regions) {
	}

	/**
	 * How an example differs from the uneventful report. Everything may be left out.
	 *
	 * @param edition the public name of its edition; null for the one of its year
	 * @param year its year; null for 2024
	 * @param scope what its figures cover
	 * @param agency who files it; null for the usual agency
	 * @param cells what is written in cells, by the code of a cell, a row
	 * ({@code requests.granted}) or a table; {@code absent} where the source has none
	 * @param texts its texts by {@code title}, {@code preface}, the code of a section,
	 * {@code note:} and a table's code, or {@code signature} with a date
	 * @param before what is written in cells of the report of the year before; null if
	 * none is on file
	 * @param textsBefore the narratives of that report by section; null if it has none
	 * @param document what only a document has; null if the report is typed in
	 * @param office what the supervising office adds; null if nothing
	 */
	record Given(@Nullable String edition, @Nullable Integer year, @Nullable ReportScope scope,
			@Nullable GivenAgency agency, @Nullable Map<String, String> cells, @Nullable Map<String, String> texts,
			@Nullable Map<String, String> before, @Nullable Map<String, String> textsBefore,
			@Nullable GivenDocument document, @Nullable GivenOffice office) {
	}

	/**
	 * What only a document has.
	 *
	 * @param year the year that it names; null for that of the report
	 * @param edition the edition whose tables it shows; null for that of the report
	 * @param stated totals that it states other than they are, by cell code
	 * @param inferred cells that were inferred
	 * @param missing sections that were not found
	 * @param titles titles of sections other than the official ones, by section code
	 */
	record GivenDocument(@Nullable Integer year, @Nullable String edition, @Nullable Map<String, String> stated,
			@Nullable List<String> inferred, @Nullable List<String> missing, @Nullable Map<String, String> titles) {
	}

	/**
	 * What the supervising office adds.
	 *
	 * @param words its words with what should stand instead; null if it keeps none
	 * @param due the last day of submission; null if nobody asks
	 * @param received the day on which the report was received; null if it was not
	 * @param published the day on which it was published; null if it was not
	 * @param sums the sums of the agencies' figures by cell code; null if it is no
	 * government
	 */
	record GivenOffice(@Nullable Map<String, String> words, @Nullable String due, @Nullable String received,
			@Nullable String published, @Nullable Map<String, Integer> sums) {
	}

}
