package org.nianbao.portal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.coverage.Season;
import org.nianbao.data.BadQueryException;
import org.nianbao.data.Dictionary;
import org.nianbao.data.StrictQueries;
import org.nianbao.shared.ReportYear;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetDownload;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Who has published the report of a year and who has not, as files. */
@Controller
class CoverageFileController {

	private static final String PATH = "/data/coverage";

	private static final String NAME = "coverage";

	private final CoverageTables tables;

	private final RegionRegister regions;

	private final Dictionary dictionary;

	private final Clock clock;

	CoverageFileController(CoverageTables tables, RegionRegister regions, Dictionary dictionary, Clock clock) {
		this.tables = tables;
		this.regions = regions;
		this.dictionary = dictionary;
		this.clock = clock;
	}

	/**
	 * A table as CSV.
	 * @param table which: {@code areas} or {@code agencies}
	 */
	@GetMapping(PATH + ".csv")
	ResponseEntity<byte[]> csv(@RequestParam @Nullable String area, @RequestParam @Nullable String year,
			@RequestParam(defaultValue = CoverageTables.AREAS) String table, HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("area", "year", "table"));
		Sheet sheet = switch (table) {
			case CoverageTables.AREAS -> this.tables.areas(region(area), year(year));
			case CoverageTables.AGENCIES -> this.tables.agencies(region(area), year(year));
			default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		};
		return SheetDownload.csv(NAME + "-" + table, sheet);
	}

	/** The counts as Excel and, where an area is chosen, its agencies. */
	@GetMapping(PATH + ".xlsx")
	ResponseEntity<byte[]> excel(@RequestParam @Nullable String area, @RequestParam @Nullable String year,
			HttpServletRequest request) {
		StrictQueries.requireKnown(request, List.of("area", "year"));
		Region chosen = region(area);
		List<Sheet> sheets = new ArrayList<>(List.of(this.tables.areas(chosen, year(year))));
		if (chosen != null) {
			sheets.add(this.tables.agencies(chosen, year(year)));
		}
		sheets.add(this.dictionary.of(List.of(NAME)));
		return SheetDownload.excel(NAME, sheets);
	}

	private @Nullable Region region(@Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return null;
		}
		String code = asked.strip();
		return (Region.isCode(code) ? this.regions.find(code) : Optional.<Region>empty())
			.orElseThrow(() -> new BadQueryException("area", code));
	}

	private ReportYear year(@Nullable String asked) {
		if (asked == null || asked.isBlank()) {
			return Season.newest(this.clock);
		}
		return ChosenYear.of(asked).orElseThrow(() -> new BadQueryException("year", asked));
	}

}
