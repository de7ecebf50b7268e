package org.nianbao.account.factor;

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
final class FactorKeyFile {

	private FactorKeyFile() {
	}

	/**
	 * Reads the folder's key, which is made if there is none.
	 * @throws UnusableFactorKeyException if the file can't be read or written, or holds
	 * no key
	 */
	static byte[] in(Path folder) {
		Path file = folder.toAbsolutePath().normalize().resolve("second-factor.key");
		try {
			if (Files.notExists(file)) {
				make(file);
			}
			byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
			if (key.length == FactorConfiguration.KEY_BYTES) {
				return key;
			}
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new UnusableFactorKeyException("The key of second factors in " + file + " can't be used: " + ex + ".",
					ex);
		}
		throw new UnusableFactorKeyException("The file " + file + " holds no key of second factors.");
	}

	/**
	 * Written apart and then put in place, so that another instance never reads a half.
	 */
	private static void make(Path file) throws IOException {
		byte[] key = new byte[FactorConfiguration.KEY_BYTES];
		new SecureRandom().nextBytes(key);
		Files.createDirectories(file.getParent());
		Path written = Files.createTempFile(file.getParent(), "second-factor", ".key", onlyForItsOwner(file));
		try {
			Files.writeString(written, Base64.getEncoder().encodeToString(key) + "\n");
			Files.createLink(file, written);
		}
		catch (FileAlreadyExistsException ex) {
			// Another instance was faster; its key is read.
		}
		finally {
			Files.delete(written);
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
