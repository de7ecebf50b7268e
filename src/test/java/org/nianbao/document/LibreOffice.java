package org.nianbao.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

/** Converts documents with LibreOffice, where it is installed. */
final class LibreOffice {

	private static final long MOST_SECONDS = 120;

	private LibreOffice() {
	}

	/** Skips the test where LibreOffice is not installed, and says so. */
	static void assumeInstalled() {
		assumeThat(program()).withFailMessage("skipped: LibreOffice (soffice) is not on the path").isNotNull();
	}

	/**
	 * Converts files in one go.
	 * @param kind the kind as LibreOffice names it, such as {@code docx}
	 * @param files the files, of which the converted ones keep their names
	 * @param filter how the files are to be read; empty to leave it to LibreOffice
	 * @param folder an empty folder for the converted files and LibreOffice's own
	 */
	static void convert(String kind, List<Path> files, String filter, Path folder) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(String.valueOf(program()), "-env:UserInstallation=" + folder.resolve("profile").toUri(),
						"--headless", "--convert-to", kind, "--outdir", folder.toString()));
		if (!filter.isEmpty()) {
			command.add("--infilter=" + filter);
		}
		files.forEach((file) -> command.add(file.toString()));
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(folder.resolve("soffice.log").toFile())
			.start();
		try {
			assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)).as("LibreOffice came to its end").isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException(ex);
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroyForcibly);
			process.destroyForcibly();
		}
	}

	private static String program() {
		for (String folder : System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
			Path program = Path.of(folder, "soffice");
			if (Files.isExecutable(program)) {
				return program.toString();
			}
		}
		return null;
	}

}
