package org.nianbao.check.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The corpus's own sentences, from its own files. */
final class Phrases {

	private static final Map<String, List<String>> LISTS = read("overview", "rest", "defects");

	private Phrases() {
	}

	/** The wordings of one thing. */
	static List<String> of(String key) {
		return Objects.requireNonNull(LISTS.get(key), () -> "no list " + key);
	}

	/** The lines of a file that are not comments. */
	static List<String> lines(String file) {
		return all(file).stream().filter((line) -> !line.isBlank() && !line.startsWith("#")).toList();
	}

	private static Map<String, List<String>> read(String... files) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		for (String file : files) {
			List<String> list = new ArrayList<>();
			for (String line : all(file)) {
				if (line.startsWith("# ")) {
					list = new ArrayList<>();
					lists.put(line.substring(2), list);
				}
				else if (!line.isBlank()) {
					list.add(line);
				}
			}
		}
		return Collections.unmodifiableMap(lists);
	}

	private static List<String> all(String file) {
		String path = "/corpus/" + file + ".txt";
		try (InputStream stream = Objects.requireNonNull(Phrases.class.getResourceAsStream(path), path)) {
			return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
