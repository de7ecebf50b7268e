package org.nianbao.document.source.pack;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.ParseException;
import jakarta.mail.util.SharedByteArrayInputStream;
import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.document.source.TextFile;

/**
 * A web page that was saved with all that belongs to it in one file (.mht, .mhtml): the
 * page alone is read.
 */
public final class SavedPage {

	private static final int DEEPEST = 4;

	private SavedPage() {
	}

	/**
	 * Reads the page.
	 * @throws SourceRefusedException if it is damaged or longer than any report
	 */
	public static List<Block> read(byte[] file) throws SourceRefusedException {
		try {
			Part page = page(new MimeMessage(null, new SharedByteArrayInputStream(file)), 0);
			if (page == null) {
				throw new SourceRefusedException(Why.DAMAGED, "");
			}
			return TextFile.read(page.getInputStream().readAllBytes(), null, "text/html", charset(page));
		}
		catch (MessagingException | IOException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

	private static @Nullable Part page(Part part, int depth) throws MessagingException, IOException {
		if (part.isMimeType("text/html")) {
			return part;
		}
		if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
			for (int i = 0; i < parts.getCount(); i++) {
				BodyPart inner = parts.getBodyPart(i);
				Part found = page(inner, depth + 1);
				if (found != null) {
					return found;
				}
			}
		}
		return null;
	}

	/** The encoding that the file names, if there is such a one. */
	private static @Nullable Charset charset(Part page) throws MessagingException {
		try {
			String name = new ContentType(page.getContentType()).getParameter("charset");
			return (name != null && Charset.isSupported(name)) ? Charset.forName(name) : null;
		}
		catch (ParseException | IllegalArgumentException ex) {
			return null;
		}
	}

}
