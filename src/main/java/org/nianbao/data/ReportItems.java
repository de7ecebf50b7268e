package org.nianbao.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.publication.CatalogueEntry;
import org.nianbao.publication.PublishedCatalogue;

import org.springframework.stereotype.Component;

/** Published reports as items of a list. */
@Component
class ReportItems {

	static final List<String> FIELDS = List.of("agency", "agencyName", "agencyNameEn", "area", "year", "scope",
			"edition", "revision", "title", "publishedAt", "broughtIn", "hash", "address", "cells");

	private final PublishedCatalogue catalogue;

	private final Editions editions;

	ReportItems(PublishedCatalogue catalogue, Editions editions) {
		this.catalogue = catalogue;
		this.editions = editions;
	}

	/**
	 * The reports as items, by the internal number of their publication.
	 * @param cells codes of the cells that stand in each, if its edition has them
	 */
	Map<Long, Map<String, Object>> of(List<CatalogueEntry> entries, Collection<String> cells) {
		Map<Long, Map<String, BigDecimal>> figures = cells.isEmpty() ? Map.of()
				: this.catalogue.figures(entries.stream().map(CatalogueEntry::publication).toList(), cells);
		Map<Long, Map<String, Object>> items = new LinkedHashMap<>();
		for (CatalogueEntry entry : entries) {
			Map<String, Object> item = of(entry);
			if (!cells.isEmpty()) {
				item.put("cells", cells(entry, cells, figures.getOrDefault(entry.publication(), Map.of())));
			}
			items.put(entry.publication(), item);
		}
		return items;
	}

	/** The codes of all cells of any edition. */
	List<String> allCells() {
		return this.editions.all()
			.stream()
			.flatMap((edition) -> edition.allCells().stream())
			.map(Cell::code)
			.distinct()
			.toList();
	}

	private Map<String, String> cells(CatalogueEntry entry, Collection<String> wanted,
			Map<String, BigDecimal> figures) {
		Edition edition = this.editions.require(entry.edition());
		Map<String, String> values = new LinkedHashMap<>();
		wanted.stream()
			.filter((code) -> edition.cell(code).isPresent())
			.forEach((code) -> values.put(code, figures.getOrDefault(code, BigDecimal.ZERO).toPlainString()));
		return values;
	}

	private static Map<String, Object> of(CatalogueEntry entry) {
		Map<String, Object> item = new LinkedHashMap<>();
		item.put("agency", entry.key().agency());
		item.put("agencyName", entry.agencyNameZh());
		String english = entry.agencyNameEn();
		if (english != null) {
			item.put("agencyNameEn", english);
		}
		item.put("area", entry.region());
		item.put("year", entry.key().year().value());
		item.put("scope", entry.key().scope().code());
		item.put("edition", entry.edition());
		item.put("revision", entry.revision());
		item.put("title", entry.title());
		item.put("publishedAt", entry.publishedAt());
		item.put("broughtIn", entry.broughtIn());
		item.put("hash", entry.hash());
		item.put("address", entry.address());
		return item;
	}

}
