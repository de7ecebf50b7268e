package org.nianbao.document.source.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/** A file as older Office files are: streams in a folder of their own. */
public final class OleFile implements AutoCloseable {

	/** These files are read as a whole, so they have to be smaller. */
	public static final int MOST_BYTES = 8 * 1024 * 1024;

	private final POIFSFileSystem files;

	private OleFile(POIFSFileSystem files) {
		this.files = files;
	}

	/**
	 * Opens a file.
	 * @throws SourceRefusedException if it is too large, damaged, encrypted, or carries
	 * macros
	 */
	public static OleFile of(byte[] bytes) throws SourceRefusedException {
		if (bytes.length > MOST_BYTES) {
			throw new SourceRefusedException(Why.TOO_LARGE, Integer.toString(MOST_BYTES / 1024 / 1024));
		}
		try {
			OleFile file = new OleFile(new POIFSFileSystem(new ByteArrayInputStream(bytes)));
			if (file.has("EncryptedPackage")) {
				throw new SourceRefusedException(Why.ENCRYPTED, "");
			}
			if (file.has("Macros") || file.has("_VBA_PROJECT_CUR")) {
				throw new SourceRefusedException(Why.MACROS, "");
			}
			return file;
		}
		// POI answers damaged files with whatever goes wrong first.
		catch (IOException | RuntimeException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

	/** Whether there is a stream or folder of that name. */
	public boolean has(String name) {
		return this.files.getRoot().hasEntryCaseInsensitive(name);
	}

	/** The folder that holds all streams. */
	public DirectoryNode root() {
		return this.files.getRoot();
	}

	@Override
	public void close() throws SourceRefusedException {
		try {
			this.files.close();
		}
		catch (IOException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

}
