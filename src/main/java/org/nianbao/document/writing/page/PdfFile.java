package org.nianbao.document.writing.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.nianbao.content.PlainText;
import org.nianbao.content.PictureSource;
import org.nianbao.content.ReportContent;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.document.writing.page.FontPieces.Piece;
import org.nianbao.format.Edition;

/**
 * Reports as tagged PDFs, one at a time, since each needs some 20 MB while it is made.
 * What the fonts hold is read at the first one; the fonts themselves are read for each
 * file and not kept.
 */
public final class PdfFile {

	static {
		XRLog.setLoggerImpl(new Slf4jLogger());
	}

	/** The protocol under which pictures are found. */
	static final String PICTURES = "picture";

	private @Nullable FontPieces fonts;

	/**
	 * The report as a PDF.
	 * @param pictures what stands at the marks of pictures
	 * @param draft whether each page is marked as a draft
	 */
	public synchronized byte[] of(Edition edition, ReportContent content, PictureSource pictures, boolean draft) {
		PrintSheet sheet = new PrintSheet(pictures);
		ReportPrinter.print(edition, content, sheet);
		String author = content.signature().agency();
		BitSet characters = characters(sheet.page(content.title(), author, "", "", ""));
		FontPieces fonts = fonts();
		List<Piece> pieces = fonts.covering(characters);
		String page = sheet.page(content.title(), author, styles(), families(pieces, false), families(pieces, true));
		ByteArrayOutputStream file = new ByteArrayOutputStream(256 * 1024);
		try (PDDocument document = new PDDocument()) {
			render(page, pieces, pictures, document);
			if (draft) {
				DraftMark.on(document);
			}
			document.save(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private FontPieces fonts() {
		if (this.fonts == null) {
			this.fonts = FontPieces.load();
		}
		return this.fonts;
	}

	private static String styles() {
		try (InputStream resource = PdfFile.class.getResourceAsStream("/document/page/print.css")) {
			if (resource == null) {
				throw new IllegalStateException("missing style sheet");
			}
			return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void render(String page, List<Piece> pieces, PictureSource pictures, PDDocument document)
			throws IOException {
		PdfRendererBuilder builder = new PdfRendererBuilder();
		builder.useFastMode();
		builder.usePdfUaAccessibility(true);
		builder.usePDDocument(document);
		builder.withProducer("Nianbao");
		builder.useProtocolsStreamImplementation((address) -> new PictureStream(pictures, address), PICTURES);
		builder.withHtmlContent(page, null);
		for (Piece piece : pieces) {
			builder.useFont(piece::open, piece.family(), piece.bold() ? 700 : 400, FontStyle.NORMAL, true);
		}
		try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
			renderer.layout();
			renderer.createPDFWithoutClosing();
		}
	}

	/** The bytes of a picture, which are asked for when it is drawn. */
	private record PictureStream(PictureSource pictures, String address) implements FSStream {

		@Override
		public InputStream getStream() {
			String hash = this.address.substring(this.address.lastIndexOf('/') + 1);
			return new ByteArrayInputStream(this.pictures.find(hash).orElseThrow().body());
		}

		@Override
		public Reader getReader() {
			throw new UnsupportedOperationException("pictures are no text");
		}

	}

	private static BitSet characters(String page) {
		BitSet characters = new BitSet();
		page.codePoints().filter((c) -> c != '\n' && c != '\t' && c != PlainText.WORD_JOINER).forEach(characters::set);
		// For the page numbers.
		"— 0123456789".codePoints().forEach(characters::set);
		return characters;
	}

	/** The families in which a character is looked for. */
	private static String families(List<Piece> pieces, boolean bold) {
		return pieces.stream()
			.filter((piece) -> bold || !piece.bold())
			.sorted((a, b) -> Boolean.compare(b.bold(), a.bold()))
			.map((piece) -> "'" + piece.family() + "'")
			.collect(Collectors.joining(","));
	}

}
