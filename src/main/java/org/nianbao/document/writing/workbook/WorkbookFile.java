package org.nianbao.document.writing.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.document.writing.ReportPrinter;
import org.nianbao.document.writing.workbook.Formulas.Place;
import org.nianbao.format.Edition;

/**
 * A report as an Excel workbook (.xlsx) in the official layout. Each cell of the report
 * has its code as a name, by which other programs find it. Of text nothing can become a
 * formula; the formulas are those of the edition's own totals.
 */
public final class WorkbookFile {

	private static final String START = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

	private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

	private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

	private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

	private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

	/** Zip's own beginning of time: the same report gives the same file. */
	private static final long NO_TIME = 315_532_800_000L;

	private WorkbookFile() {
	}

	/**
	 * The report as a workbook.
	 * @param form whether somebody is to fill it in or to go on with it: blank texts get
	 * a place, and cells say what they take
	 * @param draft whether each printed page is marked as a draft
	 */
	public static byte[] of(Edition edition, ReportContent content, boolean form, boolean draft) {
		WorkbookSheet sheet = new WorkbookSheet(form);
		ReportPrinter.print(edition, content, sheet);
		List<Page> pages = sheet.pages();
		Map<String, Place> places = new HashMap<>();
		for (int i = 0; i < pages.size(); i++) {
			PageXml.places(pages.get(i), i).forEach((placed) -> places.put(placed.cell().code(), placed.place()));
		}
		Formulas formulas = new Formulas(edition, Totals.of(edition, content), places);
		Map<String, String> parts = new LinkedHashMap<>();
		parts.put("[Content_Types].xml", contentTypes(pages.size()));
		parts.put("_rels/.rels", packageRelations());
		parts.put("docProps/core.xml", properties(content));
		parts.put("xl/workbook.xml", workbook(pages, places));
		parts.put("xl/_rels/workbook.xml.rels", workbookRelations(pages.size()));
		parts.put("xl/styles.xml", styles());
		for (int i = 0; i < pages.size(); i++) {
			String validation = form ? Validation.of(pages.get(i), i, pages.size()) : "";
			parts.put("xl/worksheets/sheet" + (i + 1) + ".xml",
					new PageXml(pages.get(i), formulas).sheet(validation, draft ? "草稿" : ""));
		}
		return zip(parts);
	}

	private static String contentTypes(int sheets) {
		StringBuilder xml = new StringBuilder(START).append("<Types xmlns=\"")
			.append(PACKAGE)
			.append("content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
			.append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
			.append("<Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>")
			.append("<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>")
			.append("<Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPE + "styles+xml\"/>");
		for (int i = 1; i <= sheets; i++) {
			xml.append("<Override PartName=\"/xl/worksheets/sheet")
				.append(i)
				.append(".xml\" ContentType=\"" + TYPE + "worksheet+xml\"/>");
		}
		return xml.append("</Types>").toString();
	}

	private static String packageRelations() {
		return START + "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\""
				+ RELATIONS + "/officeDocument\" Target=\"xl/workbook.xml\"/><Relationship Id=\"rId2\" Type=\""
				+ PACKAGE + "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
	}

	private static String properties(ReportContent content) {
		return START + "<cp:coreProperties xmlns:cp=\"" + PACKAGE
				+ "metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>"
				+ PageXml.escaped(content.title()) + "</dc:title><dc:creator>"
				+ PageXml.escaped(content.signature().agency())
				+ "</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>";
	}

	private static String workbook(List<Page> pages, Map<String, Place> places) {
		StringBuilder xml = new StringBuilder(START).append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS)
			.append("\"><bookViews><workbookView/></bookViews><sheets>");
		for (int i = 1; i <= pages.size(); i++) {
			xml.append("<sheet name=\"")
				.append(PageXml.escaped(pages.get(i - 1).name()))
				.append("\" sheetId=\"")
				.append(i)
				.append("\" r:id=\"rId")
				.append(i)
				.append("\"/>");
		}
		xml.append("</sheets><definedNames>");
		new TreeMap<>(places).forEach((code, place) -> xml.append("<definedName name=\"")
			.append(code)
			.append("\">'")
			.append(PageXml.escaped(pages.get(place.sheet()).name()))
			.append("'!$")
			.append(Formulas.columnName(place.column()))
			.append('$')
			.append(place.row())
			.append("</definedName>"));
		return xml.append("</definedNames></workbook>").toString();
	}

	private static String workbookRelations(int sheets) {
		StringBuilder xml = new StringBuilder(START).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
		for (int i = 1; i <= sheets; i++) {
			xml.append("<Relationship Id=\"rId")
				.append(i)
				.append("\" Type=\"" + RELATIONS + "/worksheet\" Target=\"worksheets/sheet")
				.append(i)
				.append(".xml\"/>");
		}
		return xml.append("<Relationship Id=\"rIdStyles\" Type=\"" + RELATIONS + "/styles\" Target=\"styles.xml\"/>")
			.append("</Relationships>")
			.toString();
	}

	private static String styles() {
		try (InputStream styles = WorkbookFile.class.getResourceAsStream("/document/excel/styles.xml")) {
			if (styles == null) {
				throw new IllegalStateException("the styles of workbooks are missing");
			}
			return new String(styles.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static byte[] zip(Map<String, String> parts) {
		ByteArrayOutputStream file = new ByteArrayOutputStream(32 * 1024);
		try (ZipOutputStream zip = new ZipOutputStream(file)) {
			for (Map.Entry<String, String> part : parts.entrySet()) {
				ZipEntry entry = new ZipEntry(part.getKey());
				entry.setTime(NO_TIME);
				zip.putNextEntry(entry);
				zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

}
