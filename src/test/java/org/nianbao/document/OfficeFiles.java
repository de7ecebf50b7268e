package org.nianbao.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes Word documents part by part, so that a test can say what exactly is in them. */
final class OfficeFiles {

	private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private static final String WORD = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
			+ "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\"";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "application/vnd.openxmlformats-package.";

	private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	private OfficeFiles() {
	}

	/** A Word document with that body. */
	static byte[] docx(String body) {
		return docx(body, Map.of());
	}

	/** A Word document with that body and further parts. */
	static byte[] docx(String body, Map<String, String> others) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				START + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
		parts.put("word/document.xml", START + "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
		others.forEach((name, xml) -> parts.put(name, xml.replace("<w:root>", START + "<w:root " + WORD + ">")));
		return zip(parts);
	}

	/** An Excel workbook with that sheet. */
	static byte[] workbook(String sheet) {
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml",
				START + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
						+ "<Default Extension=\"rels\" ContentType=\"" + PACKAGE + "relationships+xml\"/>"
						+ "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + SHEET + "sheet.main+xml\"/>"
						+ "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + SHEET
						+ "worksheet+xml\"/></Types>");
		parts.put("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
		parts.put("xl/workbook.xml", START + "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\"><sheets>"
				+ "<sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
		parts.put("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
		parts.put("xl/worksheets/sheet1.xml", sheet);
		return zip(parts);
	}

	private static String relationship(String type, String target) {
		return START + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
				+ "<Relationship Id=\"r1\" Type=\"" + DOCUMENT + '/' + type + "\" Target=\"" + target
				+ "\"/></Relationships>";
	}

	/** A paragraph of Word with that text. */
	static String paragraph(String text) {
		return "<w:p>" + run(text) + "</w:p>";
	}

	static String run(String text) {
		return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
	}

	/** A cell of Word with these properties and that text. */
	static String cell(String properties, String text) {
		return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + paragraph(text) + "</w:tc>";
	}

	static byte[] zip(Map<String, String> parts) {
		Map<String, byte[]> bytes = new LinkedHashMap<>();
		parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
		return zipOfBytes(bytes);
	}

	static byte[] zipOfBytes(Map<String, byte[]> parts) {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			for (Map.Entry<String, byte[]> part : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(part.getKey()));
				zip.write(part.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

}
