package org.nianbao.filing.ledger;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.content.CellText;

/** Days as people write them into lists. */
final class LedgerDay {

	private static final Pattern PARTED = Pattern
		.compile("(\\d{4})\\s*[-./年]\\s*(\\d{1,2})\\s*[-./月]\\s*(\\d{1,2})\\s*日?(?:[\\sT].*)?");

	private static final Pattern TOGETHER = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

	private LedgerDay() {
	}

	/** The day; empty if the text is none. */
	static Optional<LocalDate> read(String written) {
		String plain = CellText.halfWidth(written);
		for (Pattern pattern : new Pattern[] { PARTED, TOGETHER }) {
			Matcher matcher = pattern.matcher(plain);
			if (matcher.matches()) {
				return day(matcher);
			}
		}
		return Optional.empty();
	}

	private static Optional<LocalDate> day(Matcher matcher) {
		try {
			return Optional.of(LocalDate.of(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
					Integer.parseInt(matcher.group(3))));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
