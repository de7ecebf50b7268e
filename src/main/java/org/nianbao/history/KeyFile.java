package org.nianbao.history;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that the application makes for itself where none is configured, in a file that
 * only its owner reads.
 */
final class KeyFile {

	private KeyFile() {
	}

	/**
	 * Reads the folder's key, which is made if there is none.
	 * @throws UnusableHistoryKeyException if the file can't be read or written, or holds
	 * no key
	 */
	static byte[] in(Path folder) {
		Path file = folder.toAbsolutePath().normalize().resolve("history.key");
		try {
			if (Files.notExists(file)) {
				make(file);
			}
			return Base64.getDecoder().decode(Files.readString(file).strip());
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnusableHistoryKeyException("The key of the history in " + file + " can't be used: " + ex + ".",
					ex);
		}
	}

	private static void make(Path file) throws IOException {
		byte[] key = new byte[Seal.SHORTEST_KEY];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(file.getParent());
		try {
			Files.createFile(file, onlyForItsOwner(file));
			Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
		}
		catch (FileAlreadyExistsException ex) {
			// Another instance was faster; its key is read.
		}
	}

	private static FileAttribute<?>[] onlyForItsOwner(Path file) {
		boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
		return posix
				? new FileAttribute<?>[] {
						PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
				: new FileAttribute<?>[0];
	}

}
