package org.nianbao.document;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * What kind of file a document is, as its first bytes say. Its name may say something
 * else: nothing is decided by it.
 */
enum DocumentKind {

	/** Newer Office files, and any other ZIP. */
	ZIP,

	/** Older Office files, and newer ones with a password. */
	OLE2,

	/** PDF. */
	PDF,

	/** A web page with all that belongs to it in one file. */
	MHTML,

	/** Text of some kind, or nothing known. */
	TEXT;

	/** How files of kinds that are not read begin. */
	private static final Map<String, String> OTHER_KINDS = Map.of("{\\rtf", "RTF", "\u0089PNG", "PNG",
			"\u00FF\u00D8\u00FF", "JPEG", "GIF8", "GIF", "II*\u0000", "TIFF", "BM", "BMP", "Rar!", "RAR",
			"7z\u00BC\u00AF", "7z", "\u001F\u008B", "GZIP");

	private static final int HEAD = 4096;

	private static final Pattern MAIL_FIELD = Pattern.compile("[A-Za-z][A-Za-z0-9-]{1,60}:.*", Pattern.DOTALL);

	static DocumentKind of(byte[] bytes) throws SourceRefusedException {
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
		if (head.startsWith("PK\u0003\u0004")) {
			return ZIP;
		}
		if (head.startsWith("\u00D0\u00CF\u0011\u00E0")) {
			return OLE2;
		}
		if (head.startsWith("%PDF")) {
			return PDF;
		}
		for (Map.Entry<String, String> kind : OTHER_KINDS.entrySet()) {
			if (head.startsWith(kind.getKey()) && (kind.getKey().length() > 2 || hasZero(head))) {
				throw new SourceRefusedException(Why.UNSUPPORTED, kind.getValue());
			}
		}
		return isMhtml(head) ? MHTML : TEXT;
	}

	private static boolean hasZero(String head) {
		return head.indexOf('\0') >= 0;
	}

	/** A saved page begins as a mail does, and says that it has several parts. */
	private static boolean isMhtml(String head) {
		String text = head.stripLeading();
		return MAIL_FIELD.matcher(text).matches() && text.toLowerCase(Locale.ROOT).contains("multipart/related");
	}

}
