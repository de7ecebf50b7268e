package org.nianbao.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.nianbao.account.Role;

import org.springframework.core.io.ClassPathResource;

/**
 * The lines of {@code permissions.txt}.
 */
final class PermissionTable {

	private static final String FILE = "permissions.txt";

	private static final int COLUMNS = 3;

	private static final String ITSELF = "itself: ";

	private PermissionTable() {
	}

	/** Who may open each route; the keys are written like {@code GET /filing}. */
	static Map<String, Permission> read() {
		Map<String, Permission> table = new LinkedHashMap<>();
		for (String line : lines()) {
			if (line.isBlank() || line.startsWith("#")) {
				continue;
			}
			String[] columns = line.strip().split("\\s+", COLUMNS);
			if (columns.length != COLUMNS) {
				throw new IllegalStateException(FILE + ": method, address and who are expected: " + line);
			}
			String route = columns[0] + " " + columns[1];
			if (table.put(route, Permission.of(columns[2])) != null) {
				throw new IllegalStateException(FILE + " has " + route + " twice");
			}
		}
		return table;
	}

	private static List<String> lines() {
		try {
			return new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Who may open a route. */
	sealed interface Permission {

		static Permission of(String who) {
			return switch (who) {
				case "everybody" -> new Everybody();
				case "nobody" -> new Nobody();
				case "signed-in" -> new OneOf(Set.of(), false);
				default -> new OneOf(roles(who.replace(ITSELF, "")), who.startsWith(ITSELF));
			};
		}

	}

	private static Set<Role> roles(String names) {
		return Arrays.stream(names.split("\\s+")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
	}

	/** A public page. */
	record Everybody() implements Permission {
	}

	/** Internal: not for requests from outside. */
	record Nobody() implements Permission {
	}

	/**
	 * Those who hold one of the roles.
	 *
	 * @param roles empty for whoever is signed in
	 * @param itself whether the role counts only at the agency itself
	 */
	record OneOf(Set<Role> roles, boolean itself) implements Permission {
	}

}
