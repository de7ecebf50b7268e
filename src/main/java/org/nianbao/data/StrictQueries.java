package org.nianbao.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.search.SearchAddress;
import org.nianbao.search.SearchQuery;

import org.springframework.stereotype.Component;

/**
 * Reads the addresses of pages as programs send them. A value that can't be meant is
 * refused where a page leaves it out, and so is a parameter that there is not, so that no
 * program takes everything for what it asked for.
 */
@Component
public class StrictQueries {

	/** What narrows down reports. */
	private static final List<String> FILTERS = Arrays.stream(SearchAddress.class.getRecordComponents())
		.map((component) -> component.getName())
		.filter((name) -> !name.equals("page"))
		.toList();

	private final RegionRegister regions;

	private final Editions editions;

	StrictQueries(RegionRegister regions, Editions editions) {
		this.regions = regions;
		this.editions = editions;
	}

	/**
	 * Which reports are asked for.
	 * @param others the parameters that the address may have beside those of a search
	 * @throws BadQueryException if something can't be meant
	 */
	SearchQuery search(SearchAddress asked, HttpServletRequest request, String... others) {
		List<String> known = new ArrayList<>(FILTERS);
		known.addAll(List.of(others));
		return read(asked, request, known);
	}

	/**
	 * What an address says that has only some of the parameters of a search.
	 * @param known the parameters that the address may have
	 * @throws BadQueryException if something can't be meant
	 */
	public SearchQuery read(SearchAddress asked, HttpServletRequest request, List<String> known) {
		requireKnown(request, known);
		Set<String> areas = this.regions.all().stream().map(Region::code).collect(Collectors.toSet());
		asked.leftOut(areas).stream().findFirst().ifPresent((name) -> {
			throw new BadQueryException(name, request.getParameter(name));
		});
		SearchQuery query = asked.query(areas);
		if (!query.edition().isEmpty() && this.editions.ofCode(query.edition()).isEmpty()) {
			throw new BadQueryException("edition", query.edition(),
					this.editions.all().stream().map(Edition::code).collect(Collectors.joining(", ")));
		}
		if (!query.cell().isEmpty()) {
			requireCell(query.cell());
		}
		return query;
	}

	/**
	 * The codes of cells in a list with commas.
	 * @throws BadQueryException if one is that of no cell, or they are too many
	 */
	List<String> cells(@Nullable String list) {
		List<String> codes = Fields.split(list).stream().distinct().toList();
		if (codes.size() > ReportQuery.MOST_CELLS) {
			throw new BadQueryException("cells", Integer.toString(ReportQuery.MOST_CELLS));
		}
		codes.forEach(this::requireCell);
		return codes;
	}

	private void requireCell(String code) {
		if (this.editions.all().stream().noneMatch((edition) -> edition.cell(code).isPresent())) {
			throw new BadQueryException("cell", code);
		}
	}

	/**
	 * Refuses parameters that there are not.
	 * @throws BadQueryException if there is one
	 */
	public static void requireKnown(HttpServletRequest request, List<String> known) {
		for (String name : request.getParameterMap().keySet()) {
			if (!known.contains(name)) {
				throw new BadQueryException("parameter", name, String.join(", ", known));
			}
		}
	}

}
