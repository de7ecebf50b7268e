package org.nianbao.document.source.coded;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Block;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;
import org.nianbao.document.source.Token;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;
import org.nianbao.spreadsheet.UnreadableSheetException;

/**
 * Finds the codes in a file: JSON in the words of the API, or the list of cells as CSV,
 * which may have been opened and saved as Excel meanwhile.
 */
public final class CodedFile {

	/** The columns of the list of cells, named for programs. */
	public static final List<String> COLUMNS = List.of("code", "label_zh", "label_en", "value", "unit", "state",
			"note");

	private static final SheetLimits LIMITS = new SheetLimits(5_000, COLUMNS.size());

	private static final int HEAD = 200;

	private CodedFile() {
	}

	/**
	 * What a file of text says under which code.
	 * @return null if it is no file of codes
	 * @throws SourceRefusedException if it begins like one and can't be read
	 */
	public static @Nullable List<CodedEntry> find(byte[] bytes) throws SourceRefusedException {
		String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)
			.replaceAll("[\\u0000\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF\"\\s]", "");
		if (head.startsWith("{") && !head.startsWith("{\\")) {
			return CodedJson.find(bytes);
		}
		return (head.startsWith(COLUMNS.get(0)) && head.contains(COLUMNS.get(1))) ? list(bytes) : null;
	}

	private static List<CodedEntry> list(byte[] bytes) throws SourceRefusedException {
		try {
			List<SheetRow> rows = SheetReader.read(bytes, LIMITS);
			return entries(rows.stream().map((row) -> new Line(row.number(), row.cells())).toList());
		}
		catch (UnreadableSheetException ex) {
			throw new SourceRefusedException(Why.DAMAGED, "", ex);
		}
	}

	/**
	 * The same of the rows of a workbook.
	 * @return null if it is no list of codes
	 */
	public static @Nullable List<CodedEntry> find(List<Block> blocks) {
		if (blocks.isEmpty() || !blocks.getFirst()
			.cells()
			.stream()
			.map(Token::text)
			.limit(2)
			.toList()
			.equals(COLUMNS.subList(0, 2))) {
			return null;
		}
		return entries(blocks.stream()
			.map((block) -> new Line(block.line(), block.cells().stream().map(Token::text).toList()))
			.toList());
	}

	private record Line(int number, List<String> cells) {

		String cell(String column) {
			int place = COLUMNS.indexOf(column);
			return (place < this.cells.size()) ? this.cells.get(place) : "";
		}

	}

	/**
	 * A text that is too long for one row goes on in the next one, under the same code.
	 */
	private static List<CodedEntry> entries(List<Line> lines) {
		Map<String, CodedEntry> entries = new LinkedHashMap<>();
		for (Line line : lines.subList(1, lines.size())) {
			entries.merge(line.cell("code"), new CodedEntry(line.number(), line.cell("code"), line.cell("value"),
					line.cell("state"), line.cell("note")), (first, more) -> first.with(more.value()));
		}
		return new ArrayList<>(entries.values());
	}

}
