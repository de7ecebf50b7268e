package org.nianbao.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.jspecify.annotations.Nullable;
import org.nianbao.spreadsheet.UnreadableSheetException.Reason;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** An Excel file as of 2007 (xlsx). Its first sheet is read. */
final class XlsxFile {

	/** One part of the file, unpacked. A sheet of 20,000 rows has about 20 MB. */
	private static final long MOST_UNPACKED_BYTES = 64L * 1024 * 1024;

	private static final int MOST_PARTS = 500;

	static {
		// These hold for all files that POI unpacks in this application.
		ZipSecureFile.setMaxEntrySize(MOST_UNPACKED_BYTES);
		ZipSecureFile.setMaxFileCount(MOST_PARTS);
	}

	private XlsxFile() {
	}

	/** The rows of its first sheet, or what is seen of all sheets. */
	static List<List<SheetRow>> read(byte[] file, SheetLimits limits, boolean visible) {
		Path copy = null;
		try {
			// From a file each part is unpacked when it is read, and not all at once.
			copy = Files.createTempFile("nianbao-sheet", ".xlsx");
			Files.write(copy, file);
			return read(copy, limits, visible);
		}
		catch (UnreadableSheetException ex) {
			throw ex;
		}
		// POI's readers answer damaged files with whatever goes wrong first.
		catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException ex) {
			throw new UnreadableSheetException(Reason.DAMAGED, ex);
		}
		finally {
			delete(copy);
		}
	}

	private static List<List<SheetRow>> read(Path file, SheetLimits limits, boolean visible)
			throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
		try (OPCPackage parts = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
			XSSFReader reader = new XSSFReader(parts);
			WorkbookXml workbook = new WorkbookXml();
			try (InputStream xml = reader.getWorkbookData()) {
				parse(xml, workbook);
			}
			ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(parts, false);
			List<List<SheetRow>> sheets = new ArrayList<>();
			XSSFReader.SheetIterator each = reader.getSheetIterator();
			while (each.hasNext() && (visible || sheets.isEmpty())) {
				try (InputStream sheet = each.next()) {
					if (!visible || !workbook.isHidden(each.getSheetName())) {
						RowCollector rows = new RowCollector(limits);
						parse(sheet,
								new SheetXml(rows, strings, reader.getStylesTable(), workbook.since1904(), visible));
						sheets.add(rows.rows());
					}
				}
			}
			return sheets.isEmpty() ? List.of(List.of()) : sheets;
		}
	}

	/** What the workbook says of its sheets. */
	private static final class WorkbookXml extends DefaultHandler {

		private final Set<String> hidden = new HashSet<>();

		private boolean since1904;

		@Override
		public void startElement(String uri, String name, String qualifiedName, Attributes attributes) {
			if (name.equals("workbookPr")) {
				String stated = attributes.getValue("date1904");
				this.since1904 |= "1".equals(stated) || "true".equals(stated);
			}
			else if (name.equals("sheet") && String.valueOf(attributes.getValue("state")).endsWith("idden")) {
				this.hidden.add(String.valueOf(attributes.getValue("name")));
			}
		}

		boolean isHidden(String sheet) {
			return this.hidden.contains(sheet);
		}

		boolean since1904() {
			return this.since1904;
		}

	}

	/** POI's parser resolves nothing outside the file. */
	private static void parse(InputStream xml, DefaultHandler handler)
			throws IOException, SAXException, ParserConfigurationException {
		XMLReader reader = XMLHelper.newXMLReader();
		reader.setContentHandler(handler);
		reader.parse(new InputSource(xml));
	}

	private static void delete(@Nullable Path copy) {
		if (copy != null) {
			try {
				Files.deleteIfExists(copy);
			}
			catch (IOException ex) {
				copy.toFile().deleteOnExit();
			}
		}
	}

}
