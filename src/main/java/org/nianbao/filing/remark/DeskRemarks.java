package org.nianbao.filing.remark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.filing.OpenReport;
import org.nianbao.format.Section;
import org.nianbao.remark.PlacedRemark;
import org.nianbao.remark.Remarks;
import org.nianbao.report.ReportDesk;
import org.nianbao.web.PlaceNames;
import org.nianbao.web.ReportView.Note;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The remarks on a report where they belong in what the agency edits. */
@Component
public class DeskRemarks {

	private final Remarks remarks;

	private final ReportDesk reports;

	DeskRemarks(Remarks remarks, ReportDesk reports) {
		this.remarks = remarks;
		this.reports = reports;
	}

	/** All remarks on a report, those that are not settled first. */
	List<DeskRemark> all(OpenReport report) {
		List<DeskRemark> found = placed(report);
		List<DeskRemark> ordered = new ArrayList<>();
		found.stream().filter((each) -> each.item().remark().isUnresolved()).forEach(ordered::add);
		found.stream().filter((each) -> !each.item().remark().isUnresolved()).forEach(ordered::add);
		return ordered;
	}

	/**
	 * Adds to a section's page the remarks on it that are not settled: as a list, and as
	 * links by the id of their place.
	 */
	public void addTo(ModelAndView page, OpenReport report, Section section) {
		List<DeskRemark> found = placed(report).stream()
			.filter((each) -> each.item().remark().isUnresolved() && each.section().equals(section.code()))
			.toList();
		Map<String, List<Note>> notes = new HashMap<>();
		found.forEach((each) -> notes.computeIfAbsent(each.item().anchor().elementId(), (place) -> new ArrayList<>())
			.add(new Note(each.item().remark().elementId(), each.item().remark().number())));
		page.addObject("remarks", found);
		page.addObject("remarkNotes", notes);
	}

	private List<DeskRemark> placed(OpenReport report) {
		return this.remarks.placed(report.key(), this.reports.content(report.revision()))
			.stream()
			.map((item) -> new DeskRemark(item,
					PlaceNames.section(report.edition(), item.anchor().kind().name(), item.anchor().place())))
			.toList();
	}

	/**
	 * A remark on the agency's desk.
	 *
	 * @param item the remark and its place
	 * @param section the code of the section in which it is; empty for the cover
	 */
	public record DeskRemark(PlacedRemark item, String section) {

		/**
		 * The address of its place at the desk.
		 * @param report the report's address
		 */
		public String address(String report) {
			return this.section.isEmpty() ? report + "/cover"
					: report + "/sections/" + this.section + '#' + this.item.anchor().elementId();
		}

	}

}
