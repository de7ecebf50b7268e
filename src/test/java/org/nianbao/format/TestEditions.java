package org.nianbao.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The editions, loaded without an application. */
public final class TestEditions {

	/** Read once: tests ask for them thousands of times. */
	private static final Editions OFFICIAL = new Editions(
			List.of(load("/formats/2019.yaml"), load("/formats/2021.yaml")));

	private static final Edition INVENTED = load("/editions/invented.yaml");

	private TestEditions() {
	}

	/** Both official editions. */
	public static Editions official() {
		return OFFICIAL;
	}

	/** The official edition of that code. */
	public static Edition official(String code) {
		return OFFICIAL.require(code);
	}

	/**
	 * An edition that does not exist, of which no Java knows. It stands outside the
	 * application's folder of editions, whose last one is in force for good.
	 */
	public static Edition invented() {
		return INVENTED;
	}

	/** All three, the official ones and the invented one. */
	public static List<Edition> all() {
		return List.of(official("2019"), official("2021"), invented());
	}

	/** The edition in a file of the class path. */
	public static Edition load(String path) {
		try (InputStream stream = Objects.requireNonNull(TestEditions.class.getResourceAsStream(path), path)) {
			return EditionFile.read(path, new InputStreamReader(stream, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
