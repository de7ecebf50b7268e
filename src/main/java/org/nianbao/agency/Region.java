package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/**
 * A region with its administrative division code: six digits by GB/T 2260, nine for a
 * township by GB/T 10114.
 *
 * @param code the code, which also tells the level
 * @param name the region's name
 * @param parent the code of the region above; null at the top
 * @param validFrom its first day; null if not known
 * @param validUntil its last day; null while it exists
 */
public record Region(String code, LocalizedText name, @Nullable String parent, @Nullable LocalDate validFrom,
		@Nullable LocalDate validUntil) {

	private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3})?");

	/**
	 * Checks that the code is one and begins like its parent's.
	 * @throws IllegalArgumentException if the code has another form, the region can't lie
	 * inside that parent, or its last day is before its first
	 */
	public Region {
		if (!isCode(code)) {
			throw new IllegalArgumentException("not a region code: " + code);
		}
		if (parent != null && !mayLieIn(code, parent)) {
			throw new AgencyRefusedException(AgencyRefusedException.Reason.WRONG_PARENT, code, parent);
		}
		AgencyRules.requireOrder(validFrom, validUntil);
	}

	/** A region of which no dates are known. */
	public Region(String code, LocalizedText name, @Nullable String parent) {
		this(code, name, parent, null, null);
	}

	/** Whether the text has the form of a code. */
	public static boolean isCode(String text) {
		return CODE.matcher(text).matches();
	}

	/** The region's level. */
	public RegionLevel level() {
		return RegionLevel.ofCode(this.code);
	}

	/**
	 * The codes that the regions have in which a region may lie, the narrowest first: of
	 * a county its city's, its province's and the country's. Regions of a county's level
	 * may belong to a province directly.
	 */
	public static List<String> possibleParents(String code) {
		return Stream.of(code.substring(0, 6), code.substring(0, 4) + "00", code.substring(0, 2) + "0000", "100000")
			.distinct()
			.filter((other) -> RegionLevel.ofCode(other).compareTo(RegionLevel.ofCode(code)) < 0)
			.toList();
	}

	private static boolean mayLieIn(String code, String parent) {
		return possibleParents(code).contains(parent);
	}

}
