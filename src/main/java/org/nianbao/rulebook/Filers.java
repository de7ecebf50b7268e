package org.nianbao.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FormerName;
import org.nianbao.agency.Region;
import org.nianbao.agency.RegionRegister;
import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Kind;

import org.springframework.stereotype.Component;

/** What rules need to know of the agencies that file. */
@Component
class Filers {

	private final AgencyRegister agencies;

	private final RegionRegister regions;

	Filers(AgencyRegister agencies, RegionRegister regions) {
		this.agencies = agencies;
		this.regions = regions;
	}

	/**
	 * The agencies of these codes, with as many queries however many they are; a code
	 * that is none is missing.
	 */
	Map<String, Filer> of(Collection<String> codes) {
		List<Agency> found = this.agencies.ofCodes(codes);
		Map<String, List<FormerName>> former = this.agencies.formerNames(codes);
		Map<String, Region> known = regions(found);
		Map<String, Filer> filers = new HashMap<>();
		for (Agency agency : found) {
			List<String> names = otherNames(agency, former.getOrDefault(agency.code(), List.of()));
			filers.put(agency.code(),
					new Filer(agency.nameZh(), names, kind(agency.kind()), chain(agency.region(), known)));
		}
		return filers;
	}

	/** The regions in which agencies are and those that may be above them, by code. */
	private Map<String, Region> regions(List<Agency> agencies) {
		Set<String> codes = agencies.stream()
			.map(Agency::region)
			.distinct()
			.flatMap((code) -> Stream.concat(Stream.of(code), Region.possibleParents(code).stream()))
			.collect(Collectors.toSet());
		return this.regions.ofCodes(codes).stream().collect(Collectors.toMap(Region::code, Function.identity()));
	}

	private static List<Filer.Region> chain(String code, Map<String, Region> known) {
		List<Filer.Region> chain = new ArrayList<>();
		Region region = known.get(code);
		while (region != null) {
			chain.add(new Filer.Region(region.code(), region.name().zh()));
			region = (region.parent() != null) ? known.get(region.parent()) : null;
		}
		return chain;
	}

	private static List<String> otherNames(Agency agency, List<FormerName> former) {
		return Stream.concat(former.stream().map(FormerName::nameZh), Stream.of(agency.officeName(Locale.CHINESE)))
			.distinct()
			.filter((name) -> !name.equals(agency.nameZh()))
			.toList();
	}

	private static Kind kind(AgencyKind kind) {
		return switch (kind) {
			case GOVERNMENT -> Kind.GOVERNMENT;
			case GOVERNMENT_OFFICE -> Kind.GOVERNMENT_OFFICE;
			case DEPARTMENT -> Kind.DEPARTMENT;
			case TOWNSHIP, SUBDISTRICT -> Kind.TOWNSHIP;
			case DISPATCHED, DEVELOPMENT_ZONE, AUTHORIZED -> Kind.OTHER;
		};
	}

}
