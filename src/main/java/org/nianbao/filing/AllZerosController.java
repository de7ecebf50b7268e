package org.nianbao.filing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.CellState;
import org.nianbao.content.CellValue;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.report.CellEdit;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportDesk;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Fills all blank cells of a report with 0, once the person has seen how many there are
 * in which table and confirmed that nothing happened.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/zeros")
@Requires(Role.FILER)
class AllZerosController {

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final CarriedFigures figures;

	AllZerosController(ReportDesk reports, DraftEditor editor, CarriedFigures figures) {
		this.reports = reports;
		this.editor = editor;
		this.figures = figures;
	}

	@GetMapping
	String ask(OpenReport report, Model model) {
		Map<Section, Integer> blanks = new LinkedHashMap<>();
		ReportContent content = this.reports.content(report.revision());
		report.edition().sections().forEach((section) -> {
			int count = blanks(report, section, content).size();
			if (count > 0) {
				blanks.put(section, count);
			}
		});
		if (blanks.isEmpty() || !report.isEditable()) {
			return "redirect:" + report.address();
		}
		model.addAttribute("report", report);
		model.addAttribute("blanks", blanks);
		model.addAttribute("total", blanks.values().stream().mapToInt(Integer::intValue).sum());
		return "filing/all-zeros";
	}

	@PostMapping
	String fill(OpenReport report, @AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		ReportContent content = this.reports.content(report.revision());
		Map<String, CellValue> carried = this.figures.lastYear(report.key(), report.edition())
			.carriedValues(report.year());
		List<CellEdit> edits = report.edition()
			.sections()
			.stream()
			.flatMap((section) -> blanks(report, section, content).stream())
			.map((cell) -> new CellEdit(cell.code(), CellValue.NOT_FILLED,
					carried.getOrDefault(cell.code(), CellValue.of(0))))
			.toList();
		this.editor.edit(report.revision(), edits, List.of(), person.acting(report.key().agency(), Role.FILER));
		next.addFlashAttribute("zeros", edits.size());
		return "redirect:" + report.address();
	}

	private static List<Cell> blanks(OpenReport report, Section section, ReportContent content) {
		return section.tables()
			.stream()
			.flatMap((Table table) -> report.edition().cells(table).stream())
			.filter((cell) -> !cell.computed() && content.cell(cell).state() == CellState.NOT_FILLED)
			.toList();
	}

}
