package org.nianbao.search;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.nianbao.shared.LocalizedText;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds agencies by parts of their names, present and former, by the pinyin initials of
 * these, and by names with a typing error, whether or not they have published anything.
 */
@Service
@Transactional(readOnly = true)
public class AgencyNames {

	/** Of so many characters one may be wrong, missing or too many. */
	private static final int SHORTEST_MISTYPED = 3;

	/** Of so many characters two may be. */
	private static final int SHORTEST_MISTYPED_TWICE = 6;

	private static final int LONGEST = 30;

	/** How many names that have a part right are looked at. */
	private static final int MOST_CANDIDATES = 4000;

	private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}+");

	private static final String NAMES = """
			SELECT code, name_zh, name_en, region_code, name_zh AS found, initials, name_parts FROM agency
			UNION ALL
			SELECT a.code, a.name_zh, a.name_en, a.region_code, f.name_zh, f.initials, f.name_parts
			FROM agency_former_name f JOIN agency a ON a.code = f.agency_code
			""";

	private final JdbcClient database;

	AgencyNames(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The agencies that somebody may mean, the likeliest first.
	 * @param text what was written; parts of a name may have spaces between them
	 * @param most how many at most
	 * @param guess whether names that are only like it are found, if there are no others
	 */
	public List<NamedAgency> find(String text, int most, boolean guess) {
		String written = Words.normal(text).toLowerCase(Locale.ROOT).strip();
		if (written.isEmpty() || written.length() > LONGEST) {
			return List.of();
		}
		List<NamedAgency> found = named(written, most);
		return (found.isEmpty() && guess) ? like(written.replaceAll("\\s+", ""), most) : found;
	}

	private List<NamedAgency> named(String written, int most) {
		String[] parts = written.split("\\s+");
		List<String> known = new ArrayList<>();
		for (String part : parts) {
			known.addAll((part.length() > 1) ? Words.pairs(part) : List.of(part));
		}
		return this.database
			.sql("""
					SELECT code, name_zh, name_en, region_code, found FROM (%s) AS names
					WHERE name_parts @> CAST(:parts AS text[]) AND (lower(found) LIKE ALL(CAST(:patterns AS text[]))
					  OR initials LIKE ALL(CAST(:patterns AS text[])) OR lower(name_en) LIKE ALL(CAST(:patterns AS text[])))
					ORDER BY found <> name_zh, (lower(found) = :written OR initials = :written) DESC, (found LIKE :ending) DESC,
					  char_length(found), code LIMIT :most
					"""
				.formatted(NAMES))
			.param("parts", known.toArray(String[]::new))
			.param("patterns", Arrays.stream(parts).map((part) -> '%' + escaped(part) + '%').toArray(String[]::new))
			.param("written", written)
			.param("ending", '%' + escaped(written))
			.param("most", most)
			.query((row, number) -> agency(row, false))
			.list()
			.stream()
			.collect(LinkedHashMap<String, NamedAgency>::new, (map, each) -> map.putIfAbsent(each.code(), each),
					Map::putAll)
			.values()
			.stream()
			.toList();
	}

	/**
	 * Names that become like what was written by one or two changes. Of a text that is
	 * cut into one piece more than there are errors, a piece is right: names are looked
	 * for by it, and compared.
	 */
	private List<NamedAgency> like(String written, int most) {
		int length = written.codePointCount(0, written.length());
		if (length < SHORTEST_MISTYPED || !CHINESE.matcher(written).matches()) {
			return List.of();
		}
		int errors = (length < SHORTEST_MISTYPED_TWICE) ? 1 : 2;
		Map<String, Guess> best = new LinkedHashMap<>();
		this.database.sql("""
				SELECT code, name_zh, name_en, region_code, found FROM (%s) AS names WHERE %s LIMIT :most
				""".formatted(NAMES, pieces(written, errors + 1))).param("most", MOST_CANDIDATES).query((row) -> {
			int distance = Likeness.distance(written, row.getString("found").toLowerCase(Locale.ROOT));
			if (distance <= errors) {
				Guess guess = new Guess(agency(row, true), distance);
				best.merge(guess.agency().code(), guess,
						(one, other) -> (other.distance() < one.distance()) ? other : one);
			}
		});
		return best.values()
			.stream()
			.sorted(Comparator.comparingInt(Guess::distance)
				.thenComparing((guess) -> guess.agency().name().zh().length())
				.thenComparing((guess) -> guess.agency().code()))
			.limit(most)
			.map(Guess::agency)
			.toList();
	}

	/** The condition that a name holds one of the pieces; only Chinese characters. */
	private static String pieces(String written, int count) {
		List<String> conditions = new ArrayList<>();
		int length = written.codePointCount(0, written.length());
		for (int i = 0; i < count; i++) {
			String piece = written.substring(written.offsetByCodePoints(0, i * length / count),
					written.offsetByCodePoints(0, (i + 1) * length / count));
			List<String> parts = (piece.codePointCount(0, piece.length()) > 1) ? Words.pairs(piece) : List.of(piece);
			conditions.add("name_parts @> ARRAY['" + String.join("', '", parts) + "']");
		}
		return String.join(" OR ", conditions);
	}

	private static String escaped(String text) {
		return text.replaceAll("([\\\\%_])", "\\\\$1");
	}

	private static NamedAgency agency(ResultSet row, boolean guessed) throws SQLException {
		String nameZh = row.getString("name_zh");
		String nameEn = row.getString("name_en");
		String found = row.getString("found");
		return new NamedAgency(row.getString("code"), new LocalizedText(nameZh, (nameEn != null) ? nameEn : nameZh),
				row.getString("region_code"), found.equals(nameZh) ? null : found, guessed);
	}

	/**
	 * An agency that may be meant.
	 *
	 * @param distance how many changes its name is away
	 */
	private record Guess(NamedAgency agency, int distance) {
	}

}
