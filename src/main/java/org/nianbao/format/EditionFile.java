package org.nianbao.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

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

	/** The names of what stands around the sections in every report. */
	private static final Set<String> AROUND_THE_SECTIONS = Set.of("report", "title", "preface", "notes", "signature");

	private static final Pattern EDITION_CODE = Pattern.compile("[A-Za-z0-9-]+");

	private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]*");

	private static final Pattern ROW_CODE = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)*");

	private final Map<String, Cell> cells = new LinkedHashMap<>();

	private final Map<String, Table> tables = new LinkedHashMap<>();

	private final Set<Meaning> meanings = new HashSet<>();

	private final Set<String> sectionCodes = new HashSet<>();

	private final Set<String> narratives = new HashSet<>();

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
		ReportYear first = year(years.get("from"));
		ReportYear last = years.find("to").map(EditionFile::year).orElse(null);
		if (last != null && last.compareTo(first) < 0) {
			throw years.get("to").refuse("the last year is before the first");
		}
		Declaration declaration = new Declaration(code(entries.get("code"), EDITION_CODE), entries.get("name").label(),
				entries.get("source").label(), reportTitle(entries.get("reportTitle")), first, last);
		List<Section> sections = new ArrayList<>();
		for (YamlValue item : entries.get("sections").items()) {
			sections.add(section(item, sections.size() + 1));
		}
		RelationReader reader = new RelationReader(this.tables, this.cells);
		List<Relation> relations = entries.find("relations").map(reader::relations).orElse(List.of());
		return new Edition(declaration, sections, this.cells, relations, reader.totals());
	}

	private static LocalizedText reportTitle(YamlValue value) {
		LocalizedText title = value.label();
		for (String name : List.of("{agency}", "{year}")) {
			if (!title.zh().contains(name) || !title.en().contains(name)) {
				throw value.refuse("the title needs the place " + name + " in both languages");
			}
		}
		return title;
	}

	/** A public name, which stands in addresses, files and cell codes. */
	private static String code(YamlValue value, Pattern pattern) {
		if (!pattern.matcher(value.text()).matches()) {
			throw value.refuse("not a code: '" + value.text() + "'; due is " + pattern.pattern());
		}
		return value.text();
	}

	static ReportYear year(YamlValue value) {
		if (!ReportYear.isPossible(value.number())) {
			throw value.refuse("not a report year: " + value.number());
		}
		return new ReportYear(value.number());
	}

	private Section section(YamlValue item, int number) {
		Entries entries = item.entries("code", "title", "synonyms", "meaning", "hint", "aspects", "tables");
		String code = code(entries.get("code"), CODE);
		if (!this.sectionCodes.add(code)) {
			throw entries.get("code").refuse("the section '" + code + "' is there twice");
		}
		if (AROUND_THE_SECTIONS.contains(code)) {
			throw entries.get("code").refuse("'" + code + "' already names a part of every report");
		}
		if (entries.find("meaning").isPresent() == entries.find("tables").isPresent()) {
			throw item.refuse("a section has either tables or, as a narrative, a meaning");
		}
		entries.find("aspects").filter((aspects) -> entries.find("tables").isPresent()).ifPresent((aspects) -> {
			throw aspects.refuse("only a narrative speaks of aspects");
		});
		entries.find("meaning").ifPresent(this::claim);
		List<Table> sectionTables = entries.find("tables").map((list) -> list.each(this::table)).orElse(List.of());
		return new Section(code, number, entries.get("title").label(), entries.texts("synonyms"),
				entries.find("meaning").map(YamlValue::text).orElse(null),
				entries.find("hint").map(YamlValue::label).orElse(null),
				entries.find("aspects").map((list) -> list.each(EditionFile::aspect)).orElse(List.of()), sectionTables);
	}

	private static Aspect aspect(YamlValue item) {
		Entries entries = item.entries("label", "words", "governmentsOnly");
		List<String> words = entries.get("words").texts();
		if (words.isEmpty()) {
			throw item.refuse("an aspect needs words by which a text that speaks of it is known");
		}
		return new Aspect(entries.get("label").label(), words,
				entries.find("governmentsOnly").map(YamlValue::text).filter("true"::equals).isPresent());
	}

	private void claim(YamlValue narrative) {
		if (!this.narratives.add(narrative.text())) {
			throw narrative.refuse("two sections have the meaning '" + narrative.text() + "'");
		}
	}

	private Table table(YamlValue item) {
		Entries entries = item.entries("code", "caption", "layout", "corner", "rows", "columns");
		String code = code(entries.get("code"), CODE);
		Header rows = header(entries.get("rows"), ROW_CODE);
		Header columns = header(entries.get("columns"), CODE);
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
				Cell cell = new Cell(this.cells.size(), table.cellCode(row, column), table.code(), row, column,
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

	private static Header header(YamlValue list, Pattern codes) {
		Header header = new Header(list.each((item) -> heading(item, codes)));
		Set<String> known = new HashSet<>();
		for (Line line : header.lines()) {
			if (!known.add(line.code())) {
				throw list.refuse("the code '" + line.code() + "' is there twice");
			}
		}
		return header;
	}

	private static Heading heading(YamlValue item, Pattern codes) {
		return item.has("group") ? group(item, codes) : line(item, codes);
	}

	private static Group group(YamlValue item, Pattern codes) {
		Entries entries = item.entries("group", "printedAsOneRow", "lines");
		List<Heading> headings = entries.get("lines").each((line) -> heading(line, codes));
		String oneRow = entries.find("printedAsOneRow").map(YamlValue::text).orElse(null);
		Group group = new Group(entries.get("group").label(), oneRow, headings);
		if (oneRow != null && group.lines().stream().noneMatch((line) -> line.code().equals(oneRow))) {
			throw entries.get("printedAsOneRow").refuse("the group has no line '" + oneRow + "'");
		}
		return group;
	}

	private static Line line(YamlValue item, Pattern codes) {
		Entries entries = item.entries("code", "label", "synonyms", "meaning", "hint", "plain", "type", "unit",
				"decimals", "digits");
		if (entries.find("type").isEmpty()) {
			for (String key : List.of("unit", "decimals", "digits")) {
				entries.find(key).ifPresent((value) -> {
					throw value.refuse("'" + key + "' without a type says nothing");
				});
			}
		}
		return new Line(code(entries.get("code"), codes), entries.get("label").label(), entries.texts("synonyms"),
				entries.get("meaning").text(), entries.find("hint").map(YamlValue::label).orElse(null),
				entries.find("plain").map(YamlValue::label).orElse(null),
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
