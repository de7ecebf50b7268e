package org.nianbao.agency;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.shared.LocalizedText;

/**
 * A region with its administrative division code, as GB/T 2260 gives them.
 *
 * @param code six digits; nine for a township
 * @param name the region's name
 * @param parent the code of the region above; null at the top
 * @param level the region's level
 */
public record Region(String code, LocalizedText name, @Nullable String parent, RegionLevel level) {

	private static final Pattern CODE = Pattern.compile("\\d{6}(\\d{3})?");

	public Region {
		if (!CODE.matcher(code).matches()) {
			throw new IllegalArgumentException("not a region code: " + code);
		}
	}

}
