package org.nianbao.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.nianbao.agency.AgencyKind;
import org.nianbao.agency.SocialCreditCode;
import org.nianbao.content.ReportContent;
import org.nianbao.format.TestEditions;

import static org.assertj.core.api.Assertions.assertThat;

class InventedRegionTests {

	private static final String DIGITS_AND_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	private final DemonstrationFiles files = new DemonstrationFiles();

	@Test
	void hasOnlyDivisionCodesThatNoRealPlaceHas() {
		Set<String> known = new HashSet<>();
		for (InventedRegion region : this.files.regions()) {
			assertThat(region.code()).startsWith("99").hasSizeBetween(6, 9);
			if (region.parent() != null) {
				assertThat(known).as("%s comes after its parent", region).contains(region.parent());
			}
			assertThat(known.add(region.code())).as("%s is there once", region).isTrue();
		}
		assertThat(this.files.agencies()).allSatisfy((agency) -> {
			assertThat(known).contains(agency.region());
			assertThat(agency.code()).matches(agency.region() + "-\\d{3}");
			assertThat(AgencyKind.valueOf(agency.kind())).isNotNull();
			assertThat(agency.office()).isEqualTo(agency.mode() != null);
		});
	}

	@Test
	void hasCreditCodesWithValidCheckDigits() {
		Set<String> codes = new HashSet<>();
		for (InventedAgency agency : this.files.agencies()) {
			assertThat(SocialCreditCode.isValid(agency.creditCode())).as(agency.creditCode()).isTrue();
			assertThat(agency.creditCode()).startsWith("11" + agency.region().substring(0, 6));
			assertThat(isOrganisationCode(agency.creditCode().substring(8, 17))).as(agency.creditCode()).isTrue();
			assertThat(codes.add(agency.creditCode())).isTrue();
		}
	}

	@Test
	void hasNoNameOfARealPlace() throws IOException {
		List<String> real = realRegions();
		assertThat(real).hasSizeGreaterThan(360).contains("钦州市");
		for (InventedRegion region : this.files.regions()) {
			assertThat(real).as(region.zh()).noneMatch((name) -> stem(name).equals(stem(region.zh())));
		}
	}

	@Test
	void speaksOfNoRealPlace() throws IOException {
		List<String> real = realRegions();
		DemonstrationReports reports = new DemonstrationReports(TestEditions.official(), this.files);
		for (InventedAgency agency : reports.agencies()) {
			reports.years(agency.code()).forEach((year) -> {
				ReportContent report = reports.report(agency.code(), year);
				String text = report.title() + report.preface() + report.narratives() + report.tableNotes();
				assertThat(real).as(report.title()).noneMatch((name) -> text.contains(stem(name)));
			});
		}
	}

	@Test
	void hasSupervisingOfficesUpToOneAtTheTop() {
		List<InventedAgency> agencies = this.files.agencies();
		assertThat(agencies).filteredOn((agency) -> agency.supervisingOffice() == null).hasSize(1);
		assertThat(agencies).allSatisfy(
				(agency) -> assertThat(agencies).filteredOn((other) -> other.code().equals(agency.supervisingOffice()))
					.allMatch(InventedAgency::office));
		assertThat(agencies).hasSizeGreaterThanOrEqualTo(12);
	}

	private static List<String> realRegions() throws IOException {
		try (InputStream list = Objects
			.requireNonNull(InventedRegionTests.class.getResourceAsStream("/demonstration/real-regions.txt"))) {
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		}
	}

	/** A name without the word for what kind of region it is. */
	private static String stem(String name) {
		return name.replaceAll("(?<=..)(特别行政区|[\\p{IsHan}]{0,6}自治[区州]|省|市|地区|盟|区|县|街道|镇)$", "");
	}

	/** GB 11714-1997: eight characters and the one that checks them. */
	private static boolean isOrganisationCode(String code) {
		int[] weights = { 3, 7, 9, 10, 5, 8, 4, 2 };
		int sum = 0;
		for (int i = 0; i < weights.length; i++) {
			sum += weights[i] * DIGITS_AND_LETTERS.indexOf(code.charAt(i));
		}
		int check = 11 - sum % 11;
		char expected = (check == 10) ? 'X' : (check == 11) ? '0' : (char) ('0' + check);
		return code.charAt(8) == expected;
	}

}
