package org.nianbao.filing.section;

import java.util.List;
import java.util.Map;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.CarriedFigures;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.format.Cell;
import org.nianbao.format.Table;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportDesk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Fills the blank cells of a table with 0, once the person has confirmed that nothing
 * happened. A cell that somebody fills in meanwhile keeps what they wrote.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/sections/{section}/zeros/{table}")
@Requires(Role.FILER)
class ZerosController {

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final CarriedFigures figures;

	ZerosController(ReportDesk reports, DraftEditor editor, CarriedFigures figures) {
		this.reports = reports;
		this.editor = editor;
		this.figures = figures;
	}

	@GetMapping
	String ask(OpenReport report, @PathVariable("section") String section, @PathVariable("table") String code,
			Model model) {
		SectionHead head = SectionHead.of(report, section);
		Table table = table(head, code);
		int blanks = blanks(report, table).size();
		if (blanks == 0 || !report.isEditable()) {
			return "redirect:" + head.address();
		}
		model.addAttribute("head", head);
		model.addAttribute("table", table);
		model.addAttribute("blanks", blanks);
		model.addAttribute("carried",
				blanks(report, table).stream().filter((cell) -> carried(report).containsKey(cell.code())).count());
		return "filing/zeros";
	}

	@PostMapping
	String fill(OpenReport report, @PathVariable("section") String section, @PathVariable("table") String code,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		SectionHead head = SectionHead.of(report, section);
		Table table = table(head, code);
		Map<String, CellValue> carried = carried(report);
		List<CellEdit> edits = blanks(report, table).stream()
			.map((cell) -> new CellEdit(cell.code(), CellValue.NOT_FILLED,
					carried.getOrDefault(cell.code(), CellValue.of(0))))
			.toList();
		this.editor.edit(report.revision(), edits, List.of(), person.acting(report.key().agency(), Role.FILER));
		next.addFlashAttribute("zeros", edits.size());
		return "redirect:" + head.address() + "#table-" + table.code();
	}

	/** What last year's report gives already is not 0 because it was left blank. */
	private Map<String, CellValue> carried(OpenReport report) {
		return this.figures.lastYear(report.key(), report.edition()).carriedValues(report.year());
	}

	private List<Cell> blanks(OpenReport report, Table table) {
		ReportContent content = this.reports.content(report.revision());
		return report.edition()
			.cells(table)
			.stream()
			.filter((cell) -> !cell.computed() && content.cell(cell).state() == CellState.NOT_FILLED)
			.toList();
	}

	private static Table table(SectionHead head, String code) {
		return head.section()
			.tables()
			.stream()
			.filter((table) -> table.code().equals(code))
			.findFirst()
			.orElseThrow(NotAtThisDeskException::new);
	}

}
