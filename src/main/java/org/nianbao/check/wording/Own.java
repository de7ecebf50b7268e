package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.check.Filer;
import org.nianbao.check.Filer.Kind;
import org.nianbao.check.Filer.Region;
import org.nianbao.check.Subject;
import org.nianbao.content.Reading;

/**
 * Whose report it is: as registered, else as the document says in its title or signature.
 */
final class Own {

	/** A government's name at its end, or followed by the year. */
	private static final Pattern GOVERNMENT = Pattern.compile("人民政府(?:[（(]?本级[）)]?)?\\s*(?:$|[0-9０-９二〇○年]|关于|政府信息公开)");

	private Own() {
	}

	/** Whether a government files the report. */
	static boolean isGovernment(Subject subject) {
		Filer filer = subject.context().filer();
		if (filer == null) {
			Reading reading = subject.reading();
			return GOVERNMENT.matcher(subject.content().title()).find()
					|| (reading != null && GOVERNMENT.matcher(reading.agencyName()).find());
		}
		return filer.kind() == Kind.GOVERNMENT
				|| (filer.kind() == Kind.TOWNSHIP && !filer.name().contains("街道") && !filer.name().endsWith("办事处"));
	}

	/** The names of the agency, with and without its region's; empty if none is known. */
	static List<String> names(Subject subject) {
		List<String> names = new ArrayList<>();
		Filer filer = subject.context().filer();
		if (filer != null) {
			names.add(filer.name());
			names.addAll(filer.otherNames());
			for (Region region : filer.regions()) {
				if (filer.name().startsWith(region.name()) && filer.name().length() > region.name().length() + 2) {
					names.add(filer.name().substring(region.name().length()));
				}
			}
		}
		@Nullable Reading reading = subject.reading();
		if (reading != null) {
			names.add(reading.agencyName());
		}
		names.removeIf(String::isBlank);
		return names;
	}

}
