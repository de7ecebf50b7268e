package org.nianbao.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

import org.springframework.stereotype.Component;

/** The agencies whose reports an office brings in: those that file to it, and itself. */
@Component
class OfficeAgencies {

	private final AgencyRegister agencies;

	OfficeAgencies(AgencyRegister agencies) {
		this.agencies = agencies;
	}

	/** The agencies, ordered by code. */
	List<Agency> of(String office) {
		List<Agency> all = new ArrayList<>();
		this.agencies.find(office).ifPresent(all::add);
		this.agencies.supervisedBy(office).stream().filter((agency) -> !agency.code().equals(office)).forEach(all::add);
		all.sort(Comparator.comparing(Agency::code));
		return all;
	}

	/** The agency of that code, or empty if its reports are not for this office. */
	Optional<Agency> of(String office, String code) {
		return of(office).stream().filter((agency) -> agency.code().equals(code)).findFirst();
	}

	/**
	 * The agency that a document names, by its present or a former name; where it names
	 * none, the one whose name stands in the file's. Empty also where several have the
	 * name.
	 * @param foundName the name as the document says it; empty if it says none
	 */
	Optional<Agency> named(String office, String foundName, String fileName) {
		Map<String, Set<Agency>> names = names(office);
		String found = compact(foundName);
		String file = compact(fileName);
		Set<Agency> meant = !found.isEmpty() ? names.getOrDefault(found, Set.of())
				: names.entrySet()
					.stream()
					.filter((name) -> file.contains(name.getKey()))
					.max(Comparator.comparingInt((name) -> name.getKey().length()))
					.map(Map.Entry::getValue)
					.orElse(Set.of());
		return (meant.size() == 1) ? Optional.of(meant.iterator().next()) : Optional.empty();
	}

	private Map<String, Set<Agency>> names(String office) {
		Map<String, Agency> all = of(office).stream().collect(Collectors.toMap(Agency::code, Function.identity()));
		Map<String, Set<Agency>> names = new HashMap<>();
		all.values().forEach((agency) -> add(names, agency.nameZh(), agency));
		this.agencies.formerNames(all.keySet())
			.forEach((code, former) -> former
				.forEach((name) -> add(names, name.nameZh(), Objects.requireNonNull(all.get(code)))));
		return names;
	}

	private static void add(Map<String, Set<Agency>> names, String name, Agency agency) {
		names.computeIfAbsent(compact(name), (missing) -> new HashSet<>()).add(agency);
	}

	private static String compact(String name) {
		return name.replaceAll("[\\s\\p{Z}]", "");
	}

}
