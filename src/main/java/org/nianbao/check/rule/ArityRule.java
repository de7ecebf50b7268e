package org.nianbao.check.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;
import org.nianbao.content.Reading.FoundRow;
import org.nianbao.content.Reading.Placement;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Heading.Line;
import org.nianbao.format.Table;
import org.nianbao.shared.FindingLevel;

/**
 * A document's tables have the official shape: each row as many values as there are
 * columns, every block there, and the lines of totals too. A row whose values could not
 * be placed is never placed by shifting them.
 */
final class ArityRule implements Rule {

	@Override
	public String code() {
		return "table.arity";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		Set<Table> missing = new HashSet<>();
		for (AbsentBlock block : AbsentBlock.in(subject)) {
			findings.add(missing(subject, block));
			if (block.group() == null) {
				missing.add(block.table());
			}
		}
		Reading reading = subject.reading();
		if (reading != null) {
			missingTables(subject, reading, missing, findings);
			reading.rows().forEach((row) -> row(subject, row, findings));
			totals(subject, reading.missing().columns(), Cell::column, missing, findings);
			totals(subject, reading.missing().rows(), Cell::row, missing, findings);
		}
		return findings;
	}

	private Finding missing(Subject subject, AbsentBlock block) {
		Object table = Names.table(subject.edition(), block.table());
		Message message = (block.group() == null) ? Message.of("check.arity.table", table)
				: Message.of("check.arity.group", table, block.group().label());
		return finding(subject.place(block.table()), block.cells(), 0, block.cells().size(), message);
	}

	/** Tables that were not found although none of their cells says so. */
	private void missingTables(Subject subject, Reading reading, Set<Table> known, List<Finding> findings) {
		for (String code : reading.missing().tables()) {
			subject.edition().table(code).filter(known::add).ifPresent((table) -> {
				List<Cell> cells = subject.edition().cells(table);
				findings.add(finding(subject.place(table), cells, 0, cells.size(),
						Message.of("check.arity.table", Names.table(subject.edition(), table))));
			});
		}
	}

	private void row(Subject subject, FoundRow row, List<Finding> findings) {
		boolean odd = row.placed() == Placement.COMPLETE && row.values().size() != row.expected();
		if (row.placed() == Placement.UNPLACED || odd) {
			Edition edition = subject.edition();
			edition.table(row.table()).ifPresent((table) -> {
				Place place = table.rows()
					.line(row.row())
					.map((line) -> subject.place(table, line))
					.orElseGet(() -> subject.place(table));
				List<Cell> cells = edition.cells(table)
					.stream()
					.filter((cell) -> row.row().isEmpty() || cell.row().code().equals(row.row()))
					.toList();
				findings.add(finding(place, cells, row.values().size(), row.expected(),
						Message.of("check.arity.row", Names.table(edition, table), Integer.toString(row.line()),
								row.printedLabel(), row.values().size(), row.expected())));
			});
		}
	}

	/** Lines of totals that the document does not have. */
	private void totals(Subject subject, List<String> lines, Function<Cell, Line> line, Set<Table> missing,
			List<Finding> findings) {
		if (lines.isEmpty()) {
			return;
		}
		for (Table table : subject.edition().tables()) {
			List<Cell> cells = subject.edition().cells(table);
			for (Line candidate : cells.stream().map(line).distinct().toList()) {
				List<Cell> ofLine = cells.stream().filter((cell) -> line.apply(cell).equals(candidate)).toList();
				if (!missing.contains(table) && lines.contains(table.code() + '.' + candidate.code())
						&& ofLine.stream().allMatch(Cell::computed)) {
					findings.add(finding(subject.place(table), ofLine, 0, ofLine.size(),
							Message.of("check.arity.total", Names.table(subject.edition(), table), candidate.label())));
				}
			}
		}
	}

	private Finding finding(Place place, List<Cell> cells, int found, int due, Message message) {
		return new Finding(code(), level(), place, cells, Integer.toString(found), Integer.toString(due), message);
	}

}
