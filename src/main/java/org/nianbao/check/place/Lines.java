package org.nianbao.check.place;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The lists of the rulebook, which lie beside the classes. */
final class Lines {

	private Lines() {
	}

	/** The lines of a list without its remarks. */
	static List<String> of(String list) {
		InputStream found = Objects.requireNonNull(Lines.class.getResourceAsStream("/check/" + list), list);
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(found, StandardCharsets.UTF_8))) {
			return reader.lines().filter((line) -> !line.startsWith("#")).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
