package org.nianbao.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.nianbao.format.CellType.Kind;
import org.nianbao.format.Edition.Declaration;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.YamlValue.Entries;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportYear;

/**
 * Reads an edition from its YAML file and refuses a file that could not be worked with:
 * unknown keys, double codes, relations over lines that don't exist, lines without
 * labels.
 */
public final class EditionFile {

	private static final CellType COUNT = new CellType(Kind.COUNT, null, 0, CellType.USUAL_DIGITS);

	private final Map<String, Cell> cells = new LinkedHashMap<>();

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Set<Meaning> meanings = new HashSet<>();

	private final Set<String> sectionCodes = new HashSet<>();

	private EditionFile() {
	}

	/**
	 * Reads one edition.
	 * @param file the file's name, for messages
	 * @param source the YAML text
	 * @throws EditionFileException if the file can't be used
	 */
	public static Edition read(String file, Reader source) {
		return new EditionFile().edition(YamlValue.read(file, source));
	}

	private Edition edition(YamlValue file) {
		Entries entries = file.entries("code", "name", "source", "years", "reportTitle", "sections", "relations");
		Entries years = entries.get("years").entries("from", "to");
		Declaration declaration = new Declaration(entries.get("code").text(), entries.get("name").label(),
				entries.get("source").label(), entries.get("reportTitle").label(), year(years.get("from")),
				years.find("to").map(EditionFile::year).orElse(null));
		List<Section> sections = new ArrayList<>();
		for (YamlValue item : entries.get("sections").items()) {
			sections.add(section(item, sections.size() + 1));
		}
		RelationReader reader = new RelationReader(this.tables, this.cells);
		List<Relation> relations = entries.find("relations").map(reader::relations).orElse(List.of());
		return new Edition(declaration, sections, this.cells, relations, reader.totals());
	}

	static ReportYear year(YamlValue value) {
		if (!ReportYear.isPossible(value.number())) {
			throw value.refuse("not a report year: " + value.number());
		}
		return new ReportYear(value.number());
	}

	private Section section(YamlValue item, int number) {
		Entries entries = item.entries("code", "title", "synonyms", "meaning", "hint", "tables");
		String code = entries.get("code").text();
		if (!this.sectionCodes.add(code)) {
			throw entries.get("code").refuse("the section '" + code + "' is there twice");
		}
		if (entries.find("meaning").isPresent() == entries.find("tables").isPresent()) {
			throw item.refuse("a section has either tables or, as a narrative, a meaning");
		}
		List<Table> sectionTables = entries.find("tables").map((list) -> list.each(this::table)).orElse(List.of());
		return new Section(code, number, entries.get("title").label(), entries.texts("synonyms"),
				entries.find("meaning").map(YamlValue::text).orElse(null),
				entries.find("hint").map(YamlValue::label).orElse(null), sectionTables);
	}

	private Table table(YamlValue item) {
		Entries entries = item.entries("code", "caption", "layout", "corner", "rows", "columns");
		String code = entries.get("code").text();
		if (code.contains(".")) {
			throw entries.get("code").refuse("a table's code has no dot: '" + code + "'");
		}
		Header rows = header(entries.get("rows"));
		Header columns = header(entries.get("columns"));
		Table table = new Table(code, entries.get("caption").label(), entries.get("layout").oneOf(Table.Layout.class),
				entries.find("corner").map(YamlValue::label).orElse(null), rows, columns);
		if (this.tables.put(code, table) != null) {
			throw entries.get("code").refuse("the table '" + code + "' is there twice");
		}
		addCells(item, table);
		return table;
	}

	private void addCells(YamlValue item, Table table) {
		for (Line row : table.rows().lines()) {
			for (Line column : table.columns().lines()) {
				if (row.type() != null && column.type() != null) {
					throw item.refuse("both the row '" + row.code() + "' and the column '" + column.code()
							+ "' say what type their cell is");
				}
				CellType type = (column.type() != null) ? column.type() : row.type();
				Cell cell = new Cell(table.cellCode(row, column), table.code(), row, column,
						(type != null) ? type : COUNT, false);
				if (this.cells.put(cell.code(), cell) != null) {
					throw item.refuse("the cell '" + cell.code() + "' is there twice");
				}
				if (!this.meanings.add(cell.meaning())) {
					throw item
						.refuse("two cells have the meaning '" + row.meaning() + "' of '" + column.meaning() + "'");
				}
			}
		}
	}

	private static Header header(YamlValue list) {
		Header header = new Header(list.each(EditionFile::heading));
		Set<String> codes = new HashSet<>();
		for (Line line : header.lines()) {
			if (!codes.add(line.code())) {
				throw list.refuse("the code '" + line.code() + "' is there twice");
			}
		}
		return header;
	}

	private static Heading heading(YamlValue item) {
		return item.has("group") ? group(item) : line(item);
	}

	private static Group group(YamlValue item) {
		Entries entries = item.entries("group", "printedAsOneRow", "lines");
		List<Heading> headings = entries.get("lines").each(EditionFile::heading);
		String oneRow = entries.find("printedAsOneRow").map(YamlValue::text).orElse(null);
		Group group = new Group(entries.get("group").label(), oneRow, headings);
		if (oneRow != null && group.lines().stream().noneMatch((line) -> line.code().equals(oneRow))) {
			throw entries.get("printedAsOneRow").refuse("the group has no line '" + oneRow + "'");
		}
		return group;
	}

	private static Line line(YamlValue item) {
		Entries entries = item.entries("code", "label", "synonyms", "meaning", "hint", "type", "unit", "decimals",
				"digits");
		return new Line(entries.get("code").text(), entries.get("label").label(), entries.texts("synonyms"),
				entries.get("meaning").text(), entries.find("hint").map(YamlValue::label).orElse(null),
				entries.find("type").isPresent() ? type(entries) : null);
	}

	private static CellType type(Entries entries) {
		Kind kind = entries.get("type").oneOf(Kind.class);
		LocalizedText unit = entries.find("unit").map(YamlValue::label).orElse(null);
		int decimals = entries.find("decimals").map(YamlValue::number).orElse(0);
		int digits = entries.find("digits").map(YamlValue::number).orElse(CellType.USUAL_DIGITS);
		if ((kind == Kind.MONEY) != (unit != null)) {
			throw entries.owner().refuse("money, and money alone, has a unit");
		}
		if (kind != Kind.MONEY && decimals != 0) {
			throw entries.owner().refuse("only money has decimals");
		}
		try {
			return new CellType(kind, unit, decimals, digits);
		}
		catch (IllegalArgumentException ex) {
			throw entries.owner().refuse(String.valueOf(ex.getMessage()));
		}
	}

}
