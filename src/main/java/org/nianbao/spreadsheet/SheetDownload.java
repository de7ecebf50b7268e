package org.nianbao.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Tables as a page offers them for download. */
public final class SheetDownload {

	private static final MediaType EXCEL = MediaType
		.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private SheetDownload() {
	}

	/**
	 * The answer with an Excel file.
	 * @param name the file's name without ending
	 */
	public static ResponseEntity<byte[]> excel(String name, List<Sheet> sheets) {
		return file(name + ".xlsx", EXCEL, SheetWriter.excel(sheets));
	}

	/**
	 * The answer with a CSV file.
	 * @param name the file's name without ending
	 */
	public static ResponseEntity<byte[]> csv(String name, Sheet sheet) {
		return file(name + ".csv", CSV, SheetWriter.csv(sheet));
	}

	private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] body) {
		ContentDisposition saved = ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
			.body(body);
	}

}
