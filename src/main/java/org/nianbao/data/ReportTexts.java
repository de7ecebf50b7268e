package org.nianbao.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;

import org.springframework.stereotype.Component;

/**
 * The texts of published reports as items of a list, in printed order: the preface, the
 * narratives, and the notes under tables and beside figures. What a report does not say
 * has no item.
 */
@Component
class ReportTexts {

	static final List<String> FIELDS = List.of("agency", "agencyName", "area", "year", "scope", "edition", "revision",
			"hash", "address", "part", "place", "heading", "text");

	private final PublishedCatalogue catalogue;

	private final Editions editions;

	ReportTexts(PublishedCatalogue catalogue, Editions editions) {
		this.catalogue = catalogue;
		this.editions = editions;
	}

	/** The texts of these reports, report by report. */
	List<Map<String, Object>> of(List<CatalogueEntry> reports) {
		Map<Long, ReportContent> contents = this.catalogue
			.contents(reports.stream().map(CatalogueEntry::publication).toList());
		List<Map<String, Object>> items = new ArrayList<>();
		for (CatalogueEntry report : reports) {
			ReportContent content = contents.get(report.publication());
			if (content != null) {
				new Collected(report, items).addAll(content, this.editions.require(content.edition()));
			}
		}
		return items;
	}

	/** The texts of one report. */
	private record Collected(CatalogueEntry report, List<Map<String, Object>> items) {

		void addAll(ReportContent content, Edition edition) {
			add("preface", "preface", "", content.preface());
			for (Section section : edition.sections()) {
				if (section.isNarrative()) {
					add("section", section.code(), section.title().zh(), content.narrative(section.code()));
				}
				for (Table table : section.tables()) {
					edition.cells(table).forEach((cell) -> addNote(cell, content, edition));
					add("tableNote", table.code(), table.caption().zh(), content.tableNote(table.code()));
				}
			}
		}

		private void addNote(Cell cell, ReportContent content, Edition edition) {
			String note = content.cell(cell).note();
			if (note != null) {
				add("cellNote", cell.code(), Dictionary.label(edition, cell, Locale.CHINESE), note);
			}
		}

		private void add(String part, String place, String heading, String text) {
			if (text.isEmpty()) {
				return;
			}
			Map<String, Object> item = new LinkedHashMap<>();
			item.put("agency", this.report.key().agency());
			item.put("agencyName", this.report.agencyNameZh());
			item.put("area", this.report.region());
			item.put("year", this.report.key().year().value());
			item.put("scope", this.report.key().scope().code());
			item.put("edition", this.report.edition());
			item.put("revision", this.report.revision());
			item.put("hash", this.report.hash());
			item.put("address", this.report.address());
			item.put("part", part);
			item.put("place", place);
			item.put("heading", heading);
			item.put("text", text);
			this.items.add(item);
		}

	}

}
