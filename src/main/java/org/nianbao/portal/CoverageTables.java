package org.nianbao.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.data.BadQueryException;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.Sheet.Column;
import org.nianbao.spreadsheet.SheetCell;
import org.nianbao.statistics.PublicCoverage;
import org.nianbao.statistics.PublicCoverage.Coverage;
import org.nianbao.statistics.PublicCoverage.Due;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who has published and who has not as tables, the same in every language. */
@Component
class CoverageTables {

	/** The name of the table with a line for each area. */
	static final String AREAS = "areas";

	/** The name of the table with a line for each agency. */
	static final String AGENCIES = "agencies";

	/** So many agencies fit into a file. */
	private static final int MOST = 50_000;

	private static final int WIDE = 40;

	private static final int NARROW = 12;

	private final PublicCoverage coverage;

	private final RegionRegister regions;

	private final MessageSource messages;

	CoverageTables(PublicCoverage coverage, RegionRegister regions, MessageSource messages) {
		this.coverage = coverage;
		this.regions = regions;
		this.messages = messages;
	}

	/**
	 * How many have published: in the area as a whole, then in each right inside it.
	 * @param area the area; null for all there are
	 */
	Sheet areas(@Nullable Region area, ReportYear year) {
		List<List<SheetCell>> rows = new ArrayList<>();
		rows.add((area != null) ? row(area, year)
				: row("", name(Locale.CHINESE), name(Locale.ENGLISH), "/", this.coverage.ofAll(year)));
		Areas.inside((area != null) ? area.code() : "", Areas.byCode(this.regions.all()))
			.forEach((part) -> rows.add(row(part, year)));
		return new Sheet(AREAS,
				List.of(new Column("area", NARROW), new Column("name", WIDE), new Column("nameEn", WIDE),
						new Column("year", NARROW), new Column("due", NARROW), new Column("published", NARROW),
						new Column("missing", NARROW), new Column("late", NARROW), new Column("percent", NARROW),
						new Column("address", WIDE)),
				rows);
	}

	private List<SheetCell> row(Region area, ReportYear year) {
		return row(area.code(), area.name().zh(), area.name().en(), "/areas/" + area.code() + "?year=" + year,
				this.coverage.ofRegions(this.regions.codesWithin(area.code()), year));
	}

	private static List<SheetCell> row(String area, String name, String nameEn, String address, Coverage coverage) {
		return List.of(SheetCell.of(area), SheetCell.of(name), SheetCell.of(nameEn),
				SheetCell.of(coverage.year().value()), SheetCell.of(coverage.due()), SheetCell.of(coverage.published()),
				SheetCell.of(coverage.missing()), SheetCell.of(coverage.late()), SheetCell.of(coverage.percent()),
				SheetCell.of(address));
	}

	/**
	 * Each agency that has to publish, and whether it has.
	 * @param area the area in which, or inside which, they are; null for all there are
	 * @throws BadQueryException if they are too many for a file
	 */
	Sheet agencies(@Nullable Region area, ReportYear year) {
		List<Due> due = this.coverage.due((area != null) ? this.regions.codesWithin(area.code()) : null, year,
				MOST + 1);
		if (due.size() > MOST) {
			throw new BadQueryException("tooMany", Integer.toString(MOST));
		}
		Map<String, Region> areas = Areas.byCode(this.regions.all());
		return new Sheet(AGENCIES,
				List.of(new Column("agency", NARROW), new Column("name", WIDE), new Column("nameEn", WIDE),
						new Column("area", NARROW), new Column("areaName", WIDE), new Column("year", NARROW),
						new Column("deadline", NARROW), new Column("state", NARROW), new Column("address", WIDE)),
				due.stream().map((agency) -> row(agency, year, areas)).toList());
	}

	private static List<SheetCell> row(Due agency, ReportYear year, Map<String, Region> areas) {
		return List.of(SheetCell.of(agency.agency()), SheetCell.of(agency.nameZh()), SheetCell.of(agency.nameEn()),
				SheetCell.of(agency.region()), SheetCell.of(Areas.fullName(agency.region(), areas, Locale.CHINESE)),
				SheetCell.of(year.value()), SheetCell.of(agency.deadline()), SheetCell.of(state(agency)),
				SheetCell.of("/reports/" + agency.agency()));
	}

	private static String state(Due agency) {
		if (agency.published()) {
			return "published";
		}
		return agency.late() ? "late" : "missing";
	}

	private String name(Locale locale) {
		return this.messages.getMessage("portal.coverage.all", null, locale);
	}

}
