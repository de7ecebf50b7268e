package org.nianbao.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;

/**
 * The folder in which the embedded database keeps its files. It belongs to one running
 * application at a time: whoever holds the lock may take a server found running on it for
 * the orphan of a killed one.
 */
final class DataFolder implements AutoCloseable {

	private final Path folder;

	private final FileChannel lockFile;

	private DataFolder(Path folder, FileChannel lockFile) {
		this.folder = folder;
		this.lockFile = lockFile;
	}

	/**
	 * Creates the folder where it is missing and takes it for this application.
	 * @throws UnusableDatabaseException if it can't be written or another application
	 * runs on it
	 */
	static DataFolder take(Path path) {
		Path folder = path.toAbsolutePath().normalize();
		try {
			Files.createDirectories(folder);
			FileChannel lockFile = FileChannel.open(folder.resolve("nianbao.lock"), StandardOpenOption.CREATE,
					StandardOpenOption.WRITE);
			if (tryLock(lockFile) == null) {
				lockFile.close();
				throw new UnusableDatabaseException("Another Nianbao is running on the data in " + folder + ".",
						"Stop it first, or start this one with --nianbao.data=<another folder>.");
			}
			return new DataFolder(folder, lockFile);
		}
		catch (IOException ex) {
			throw new UnusableDatabaseException("The folder " + folder + " can't be used for the database: " + ex + ".",
					"Start Nianbao in a folder that you may write to, or with --nianbao.data=<such a folder>.", ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
		try {
			return lockFile.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	/** The database cluster itself. */
	Path cluster() {
		return this.folder.resolve("postgresql");
	}

	/** Where the server's programs are unpacked to. */
	Path programs() {
		return this.folder.resolve("programs");
	}

	/** What the server writes to its console. */
	Path log() {
		return this.folder.resolve("postgresql.log");
	}

	@Override
	public void close() {
		try {
			this.lockFile.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.folder.toString();
	}

}
