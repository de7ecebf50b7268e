package org.nianbao.checker;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.document.DocumentHints;
import org.nianbao.shared.ReportYear;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * A document that was sent to be checked: as the part {@code file} of a form, or as the
 * body.
 *
 * @param document its bytes
 * @param hints what the sender says of it
 */
record CheckRequest(byte[] document, DocumentHints hints) {

	private static final int MOST_BYTES = 20 * 1024 * 1024;

	private static final Set<String> KINDS = Set.of("text/plain", "text/html", "text/markdown", "application/pdf",
			"application/msword", "application/vnd.ms-excel", "multipart/related",
			"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
			"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	/**
	 * Takes a request apart.
	 * @throws BadCheckException if it holds no document that can be looked at
	 */
	static CheckRequest of(HttpServletRequest request) throws IOException {
		MediaType type = mediaType(request.getContentType());
		if (type != null && MediaType.MULTIPART_FORM_DATA.equalsTypeAndSubtype(type)) {
			return ofForm(request);
		}
		if (type == null || !KINDS.contains(name(type))) {
			throw new BadCheckException(BadCheckException.Reason.MEDIA_TYPE);
		}
		DocumentHints hints = DocumentHints.NONE.withYear(year(request)).withMediaType(name(type), charset(type));
		return new CheckRequest(body(request), hints);
	}

	private static CheckRequest ofForm(HttpServletRequest request) throws IOException {
		// Parts first: a form that can't be taken apart is refused by them, but not by
		// parameters.
		MultipartFile file = (request instanceof MultipartHttpServletRequest form) ? form.getFile("file") : null;
		if (file == null) {
			throw new BadCheckException(BadCheckException.Reason.NO_FILE);
		}
		MediaType type = mediaType(file.getContentType());
		DocumentHints hints = DocumentHints.NONE.withYear(year(request))
			.withFileName(file.getOriginalFilename())
			.withMediaType(name(type), charset(type));
		return new CheckRequest(file.getBytes(), hints);
	}

	private static byte[] body(HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > MOST_BYTES) {
			throw new BadCheckException(BadCheckException.Reason.TOO_LARGE);
		}
		byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
		if (bytes.length > MOST_BYTES) {
			throw new BadCheckException(BadCheckException.Reason.TOO_LARGE);
		}
		return bytes;
	}

	private static @Nullable ReportYear year(HttpServletRequest request) {
		String text = request.getParameter("year");
		if (text == null || text.isBlank()) {
			return null;
		}
		if (!text.matches("\\d{4}") || !ReportYear.isPossible(Integer.parseInt(text))) {
			throw new BadCheckException(BadCheckException.Reason.YEAR);
		}
		return new ReportYear(Integer.parseInt(text));
	}

	private static @Nullable MediaType mediaType(@Nullable String text) {
		try {
			return (text != null && !text.isBlank()) ? MediaType.parseMediaType(text) : null;
		}
		catch (InvalidMediaTypeException ex) {
			return null;
		}
	}

	private static @Nullable String name(@Nullable MediaType type) {
		return (type != null) ? type.getType() + '/' + type.getSubtype() : null;
	}

	/** The encoding that the sender names, if there is such a one. */
	private static @Nullable Charset charset(@Nullable MediaType type) {
		String name = (type != null) ? type.getParameter("charset") : null;
		try {
			return (name != null) ? Charset.forName(name.replace("\"", "")) : null;
		}
		catch (IllegalCharsetNameException | UnsupportedCharsetException ex) {
			return null;
		}
	}

}
