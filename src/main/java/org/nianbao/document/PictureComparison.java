package org.nianbao.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.nianbao.content.PictureMark;
import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Edition;
import org.nianbao.format.Section;

/**
 * Compares the pictures that a file shows with those of the report, in their order: byte
 * by byte in Word and HTML, by their size in PDF, where they are packed anew.
 */
final class PictureComparison {

	private static final Pattern IN_HTML = Pattern.compile("<img src=\"data:[a-z/]+;base64,([^\"]+)\"");

	private static final Pattern IN_WORD = Pattern.compile("r:embed=\"([^\"]+)\"");

	private static final Pattern RELATION = Pattern
		.compile("<Relationship Id=\"([^\"]+)\"[^>]* Target=\"(media/[^\"]+)\"");

	private PictureComparison() {
	}

	/**
	 * Whether a file shows the report's pictures.
	 * @throws IllegalArgumentException if the file can't be read
	 */
	static boolean isSame(ReportFileKind kind, Edition edition, ReportContent content, PictureSource source,
			byte[] file) {
		List<Drawn> due = due(edition, content, source);
		try {
			return switch (kind) {
				case DOCX -> digests(due).equals(inWord(file));
				case HTML -> digests(due).equals(inHtml(file));
				case PDF ->
					due.stream().map((drawn) -> drawn.width() + "x" + drawn.height()).toList().equals(inPdf(file));
				case XLSX, CSV, JSON, MD -> true;
			};
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("no " + kind, ex);
		}
	}

	private static List<Drawn> due(Edition edition, ReportContent content, PictureSource source) {
		Stream<String> narratives = edition.sections().stream().map(Section::code).map(content::narrative);
		return Stream.concat(Stream.of(content.preface()), narratives)
			.flatMap(PictureMark::in)
			.flatMap((mark) -> source.find(mark.hash()).stream())
			.toList();
	}

	private static List<String> digests(List<Drawn> pictures) {
		return pictures.stream().map((drawn) -> base64(drawn.body())).toList();
	}

	private static String base64(byte[] body) {
		return Base64.getEncoder().encodeToString(body);
	}

	private static List<String> inHtml(byte[] file) {
		return IN_HTML.matcher(new String(file, StandardCharsets.UTF_8))
			.results()
			.map((found) -> found.group(1))
			.toList();
	}

	private static List<String> inWord(byte[] file) throws IOException {
		Map<String, byte[]> parts = new HashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		Map<String, String> targets = new HashMap<>();
		Matcher relation = RELATION.matcher(text(parts, "word/_rels/document.xml.rels"));
		while (relation.find()) {
			targets.put(relation.group(1), "word/" + relation.group(2));
		}
		List<String> found = new ArrayList<>();
		Matcher embedded = IN_WORD.matcher(text(parts, "word/document.xml"));
		while (embedded.find()) {
			found.add(base64(parts.getOrDefault(targets.getOrDefault(embedded.group(1), ""), new byte[0])));
		}
		return found;
	}

	private static String text(Map<String, byte[]> parts, String name) {
		return new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
	}

	private static List<String> inPdf(byte[] file) throws IOException {
		List<String> found = new ArrayList<>();
		PDFStreamEngine engine = new PDFStreamEngine() {

			@Override
			protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
				if (operator.getName().equals("Do") && !operands.isEmpty()
						&& operands.getFirst() instanceof COSName name
						&& getResources().getXObject(name) instanceof PDImageXObject image) {
					found.add(image.getWidth() + "x" + image.getHeight());
				}
			}

		};
		try (PDDocument document = Loader.loadPDF(file)) {
			for (PDPage page : document.getPages()) {
				engine.processPage(page);
			}
		}
		return found;
	}

}
