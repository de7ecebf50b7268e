package org.nianbao.conventions;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.AgencyRefusedException;
import org.nianbao.agency.PublicationMode;
import org.nianbao.agency.RegionLevel;
import org.nianbao.report.ActRefusedException;
import org.nianbao.report.RevisionAct;
import org.nianbao.report.RevisionState;
import org.nianbao.shared.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** Constants that pages show have a name in both languages. */
class NamesOfConstantsTests {

	@ParameterizedTest
	@MethodSource("shownConstants")
	void everyShownConstantHasANameInBothLanguages(String module, String prefix, Enum<?>[] constants) {
		for (Locale locale : new Locale[] { Locale.ROOT, Locale.ENGLISH }) {
			ResourceBundle bundle = ResourceBundle.getBundle("messages." + module, locale,
					ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
			// Acts that only the history knows have names in lower case.
			assertThat(bundle.keySet().stream().filter((key) -> key.matches(Pattern.quote(prefix) + "[A-Z_]+")))
				.as("%s %s", module, locale)
				.containsExactlyInAnyOrderElementsOf(
						Arrays.stream(constants).map((constant) -> prefix + constant.name()).toList());
		}
	}

	static Stream<Arguments> shownConstants() {
		return Stream.of(Arguments.of("agency", "agency.kind.", AgencyKind.values()),
				Arguments.of("agency", "agency.refused.", AgencyRefusedException.Reason.values()),
				Arguments.of("agency", "agency.level.", RegionLevel.values()),
				Arguments.of("agency", "agency.mode.", PublicationMode.values()),
				Arguments.of("report", "report.scope.", ReportScope.values()),
				Arguments.of("report", "report.state.", RevisionState.values()),
				Arguments.of("report", "report.act.", RevisionAct.values()),
				Arguments.of("report", "report.refused.", ActRefusedException.Reason.values()));
	}

}
