package org.nianbao.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Finds a browser of the Chromium family that is installed on the machine. */
final class InstalledBrowser {

	private static final List<String> COMMANDS = List.of("chromium", "chromium-browser", "google-chrome",
			"google-chrome-stable", "chrome", "microsoft-edge", "microsoft-edge-stable", "msedge");

	private static final List<String> PLACES = List.of("/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
			"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
			"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

	private InstalledBrowser() {
	}

	/**
	 * The browser named by the variable {@code CHROMIUM}, else the first one on the
	 * search path or in its usual place; empty if there is none.
	 * @throws IllegalStateException if {@code CHROMIUM} names no program
	 */
	static Optional<Path> find(Map<String, String> environment) {
		String named = environment.get("CHROMIUM");
		if (named != null && !named.isBlank()) {
			Path program = Path.of(named);
			if (!Files.isExecutable(program)) {
				throw new IllegalStateException("The variable CHROMIUM names " + named + ", which is no program.");
			}
			return Optional.of(program);
		}
		return Stream.concat(onPath(environment.get("PATH")), PLACES.stream().flatMap(InstalledBrowser::path))
			.filter(Files::isExecutable)
			.findFirst();
	}

	private static Stream<Path> onPath(@Nullable String searchPath) {
		if (searchPath == null) {
			return Stream.empty();
		}
		List<String> folders = List.of(searchPath.split(File.pathSeparator));
		return COMMANDS.stream()
			.flatMap((command) -> folders.stream().filter((folder) -> !folder.isBlank()).flatMap((folder) -> {
				return Stream.of(command, command + ".exe").flatMap((file) -> path(folder + File.separator + file));
			}));
	}

	/** A path of another system may not even be one here. */
	private static Stream<Path> path(String text) {
		try {
			return Stream.of(Path.of(text)).filter(Files::isRegularFile);
		}
		catch (InvalidPathException ex) {
			return Stream.empty();
		}
	}

}
