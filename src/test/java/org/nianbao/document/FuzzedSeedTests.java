package org.nianbao.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThatCode;

/**
 * What the fuzzers start from, and what they found, once more: without a fuzzer, which
 * would change each class that is loaded after it.
 */
class FuzzedSeedTests {

	private static final Path FOLDER = Path.of("src/test/resources/org/nianbao/document");

	static List<Path> seeds() throws IOException {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter(Files::isRegularFile).sorted().toList();
		}
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void readsOrRefuses(Path seed) throws IOException {
		byte[] bytes = Files.readAllBytes(seed);
		String text = new String(bytes, StandardCharsets.UTF_8);
		String fuzzer = FOLDER.relativize(seed).getName(0).toString();
		byte[] file = switch (fuzzer) {
			case "DocxFuzzingInputs" -> OfficeFiles.zip(Map.of("word/document.xml", text));
			case "XlsxFuzzingInputs" -> OfficeFiles.workbook(text);
			default -> bytes;
		};
		assertThatCode(() -> FuzzedReader.readOrRefuse(file)).doesNotThrowAnyException();
	}

}
