package org.nianbao.content;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the JSON in which reports and cells are stored. It has a mapper of its
 * own: what is frozen must not depend on how the application answers its API.
 */
public final class ContentJson {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private static final JavaType REPORT = MAPPER.constructType(WrittenReport.class);

	private static final JavaType CELL = MAPPER.constructType(WrittenCell.class);

	private static final JavaType CELLS = MAPPER.getTypeFactory()
		.constructMapType(LinkedHashMap.class, String.class, WrittenCell.class);

	private ContentJson() {
	}

	/** Writes a report. */
	public static String write(ReportContent content) {
		return MAPPER.writeValueAsString(WrittenReport.of(content));
	}

	/**
	 * Reads a report back.
	 * @throws IllegalArgumentException if this is not what {@link #write} writes
	 */
	public static ReportContent read(String json) {
		return ContentJson.<WrittenReport>parse(json, REPORT).toContent();
	}

	/** Writes a cell that is filled in. */
	public static String write(CellValue value) {
		return MAPPER.writeValueAsString(WrittenCell.of(value));
	}

	/**
	 * Reads a cell back.
	 * @throws IllegalArgumentException if this is not what {@link #write} writes
	 */
	public static CellValue readCell(String json) {
		return ContentJson.<WrittenCell>parse(json, CELL).toValue();
	}

	/**
	 * Reads an object of cells by cell code.
	 * @throws IllegalArgumentException if one of them is not what {@link #write} writes
	 */
	public static Map<String, CellValue> readCells(String json) {
		Map<String, CellValue> values = new HashMap<>();
		ContentJson.<Map<String, WrittenCell>>parse(json, CELLS)
			.forEach((code, cell) -> values.put(code, cell.toValue()));
		return values;
	}

	/** Writes an object of cells by cell code. */
	public static String writeCells(Map<String, CellValue> cells) {
		Map<String, WrittenCell> written = new LinkedHashMap<>();
		cells.forEach((code, value) -> written.put(code, WrittenCell.of(value)));
		return MAPPER.writeValueAsString(written);
	}

	private static <T> T parse(String json, JavaType type) {
		try {
			return MAPPER.readValue(json, type);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("not a stored " + type.getTypeName(), ex);
		}
	}

}
