package org.nianbao.document.writing.word;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.nianbao.content.PictureSource;
import org.nianbao.content.PictureSource.Drawn;
import org.nianbao.content.ReportContent;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.format.Edition;

/**
 * A report as a .docx. The parts that are the same in every file (styles, fonts, footer)
 * are resources; what is written is the body and the file's properties.
 */
public final class WordFile {

	private static final String FIXED = "/document/word/";

	/** Parts that are the same in every file. */
	private static final List<String> PARTS = List.of("[Content_Types].xml", "_rels/.rels", "word/styles.xml",
			"word/fontTable.xml", "word/settings.xml", "word/footer1.xml", "word/header1.xml");

	private static final String RELATIONSHIPS = "word/_rels/document.xml.rels";

	/** Zip's own beginning of time: the same report gives the same file. */
	private static final long NO_TIME = 315_532_800_000L;

	private WordFile() {
	}

	/**
	 * The report as a .docx.
	 * @param pictures what stands at the marks of pictures
	 * @param draft whether each page is marked as a draft
	 */
	public static byte[] of(Edition edition, ReportContent content, PictureSource pictures, boolean draft) {
		WordSheet sheet = new WordSheet(pictures);
		ReportPrinter.print(edition, content, sheet);
		ByteArrayOutputStream file = new ByteArrayOutputStream(32 * 1024);
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			for (String part : PARTS) {
				add(zip, part, fixed(part));
			}
			addPictures(zip, sheet.pictures());
			add(zip, "docProps/core.xml", properties(content).getBytes(StandardCharsets.UTF_8));
			add(zip, "word/document.xml", sheet.document(draft).getBytes(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	private static void addPictures(ZipOutputStream zip, List<Drawn> pictures) throws IOException {
		StringBuilder relationships = new StringBuilder();
		for (int i = 0; i < pictures.size(); i++) {
			Drawn picture = pictures.get(i);
			String name = "media/picture" + (i + 1) + (picture.mediaType().equals("image/png") ? ".png" : ".jpeg");
			add(zip, "word/" + name, picture.body());
			relationships.append("<Relationship Id=\"rIdPicture")
				.append(i + 1)
				.append("\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"")
				.append(name)
				.append("\"/>");
		}
		String fixed = new String(fixed(RELATIONSHIPS), StandardCharsets.UTF_8);
		add(zip, RELATIONSHIPS,
				fixed.replace("</Relationships>", relationships + "</Relationships>").getBytes(StandardCharsets.UTF_8));
	}

	private static void add(ZipOutputStream zip, String name, byte[] part) throws IOException {
		ZipEntry entry = new ZipEntry(name);
		entry.setTime(NO_TIME);
		zip.putNextEntry(entry);
		zip.write(part);
		zip.closeEntry();
	}

	private static byte[] fixed(String part) throws IOException {
		// Resources are found by names without dots and brackets everywhere.
		String name = FIXED + part.replace("[Content_Types]", "content-types")
			.replace("_rels/.rels", "package.rels")
			.replaceFirst("^word/(_rels/)?", "");
		try (InputStream resource = WordFile.class.getResourceAsStream(name)) {
			if (resource == null) {
				throw new IllegalStateException("missing resource " + name);
			}
			return resource.readAllBytes();
		}
	}

	private static String properties(ReportContent content) {
		return """
				<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
				<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
				xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>%s</dc:creator>\
				<dc:language>zh-CN</dc:language></cp:coreProperties>
				""".formatted(WordSheet.escaped(content.title()), WordSheet.escaped(content.signature().agency()));
	}

}
