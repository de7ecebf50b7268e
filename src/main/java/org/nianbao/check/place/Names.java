package org.nianbao.check.place;

import java.util.List;

import org.nianbao.check.Filer;

/** How names of agencies are shortened. */
final class Names {

	private Names() {
	}

	/**
	 * Whether a text is the name or leaves some of its characters out: 工信局 for 工业和信息化局.
	 */
	static boolean isShortFor(String text, String name) {
		int at = 0;
		for (int i = 0; i < text.length(); i++) {
			at = name.indexOf(text.charAt(i), at) + 1;
			if (at == 0) {
				return false;
			}
		}
		return true;
	}

	/** The agency's name after those of all its regions, the widest first. */
	static String withRegions(Filer filer) {
		StringBuilder whole = new StringBuilder();
		List<Filer.Region> regions = filer.regions().reversed();
		regions.stream()
			.filter((region) -> !filer.name().contains(region.name()))
			.forEach((region) -> whole.append(region.name()));
		return whole.append(filer.name()).toString();
	}

}
