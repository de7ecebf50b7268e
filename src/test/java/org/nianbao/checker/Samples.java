package org.nianbao.checker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The product's own sample, of the 2021 edition, and what tests make of it. */
final class Samples {

	private Samples() {
	}

	static String report() {
		try (InputStream file = Objects
			.requireNonNull(Samples.class.getResourceAsStream("/static/samples/sample-report.md"))) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The sample with one text replaced. */
	static String report(String text, String replacement) {
		String report = report();
		if (!report.contains(text)) {
			throw new IllegalArgumentException("not in the sample: " + text);
		}
		return report.replace(text, replacement);
	}

}
