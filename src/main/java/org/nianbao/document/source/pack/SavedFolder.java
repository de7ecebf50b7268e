package org.nianbao.document.source.pack;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.nianbao.document.source.Block;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.TextFile;

/**
 * A web page that a browser saved as a file, beside a folder with all that belongs to it
 * (年报.html and 年报_files), both packed into one ZIP file: the page alone is read.
 */
public final class SavedFolder {

	private static final List<String> PAGES = List.of(".html", ".htm", ".shtml", ".xhtml");

	/** How browsers name the folder, after the name of the page. */
	private static final List<String> FOLDERS = List.of("_files/", ".files/", "_文件/");

	private static final List<String> NOTES = List.of("__macosx/", ".ds_store", "thumbs.db", "desktop.ini");

	private SavedFolder() {
	}

	/**
	 * The page of such a file: the only one of its files that lies in no page's folder.
	 * @param names the names of all its files
	 * @return the name of the page; empty if it is something else
	 */
	public static Optional<String> page(Set<String> names) {
		List<String> own = names.stream()
			.filter((name) -> !name.endsWith("/") && !isNote(name) && !belongsToPage(name, names))
			.toList();
		return (own.size() == 1 && stem(own.getFirst()).isPresent()) ? Optional.of(own.getFirst()) : Optional.empty();
	}

	/** Whether a file lies in the folder that belongs to a page among the others. */
	public static boolean belongsToPage(String name, Set<String> names) {
		return names.stream()
			.flatMap((page) -> stem(page).stream())
			.flatMap((stem) -> FOLDERS.stream().map((folder) -> stem + folder))
			.anyMatch(name::startsWith);
	}

	/**
	 * Reads the page.
	 * @throws SourceRefusedException if it is damaged or longer than any report
	 */
	public static List<Block> read(ZipParts file, String page) throws SourceRefusedException {
		byte[][] body = new byte[1][];
		file.read(page, (name, part) -> body[0] = part.readAllBytes());
		return TextFile.read(Objects.requireNonNull(body[0]), page, "text/html", null);
	}

	/** The name without the ending, if it is a page's. */
	private static Optional<String> stem(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return PAGES.stream()
			.filter(lower::endsWith)
			.map((ending) -> name.substring(0, name.length() - ending.length()))
			.findFirst();
	}

	private static boolean isNote(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		return Stream.of(lower, lower.substring(lower.lastIndexOf('/') + 1))
			.anyMatch((part) -> NOTES.stream().anyMatch(part::startsWith));
	}

}
