package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.history.Actor;
import org.nianbao.report.AtOnce;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
@Import(TestDatabase.class)
class AgencyRegisterTests {

	private static final SocialCreditCode CREDIT_CODE = SocialCreditCode.beginningWith("11970000MB0000001");

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private OfficeCalendar calendar;

	private InventedAgencies invented;

	@BeforeEach
	void invent() {
		this.invented = new InventedAgencies(this.regions, this.register);
	}

	@Test
	void givesEachAgencyOfARegionACodeOfItsOwn() {
		Agency office = this.invented.office();
		List<Agency> agencies = AtOnce
			.run(Collections.nCopies(12, (Callable<Agency>) () -> this.invented.agency(office)));
		assertThat(agencies).extracting(Agency::code)
			.doesNotHaveDuplicates()
			.allMatch((code) -> code.matches(office.region() + "-\\d{3}"));
		assertThat(this.register.supervisedBy(office.code())).hasSize(12)
			.isSortedAccordingTo((one, other) -> one.code().compareTo(other.code()));
	}

	@Test
	void countsFromOneInEachRegion() {
		Agency office = this.invented.office();
		assertThat(office.code()).isEqualTo(office.region() + "-001");
		assertThat(this.invented.agency(office).code()).isEqualTo(office.region() + "-002");
	}

	@Test
	void keepsEverythingThatIsKnownOfAnAgency() {
		Agency office = this.invented.office();
		String code = this.register
			.register(new NewAgency(office.region(), CREDIT_CODE, "青石县财政局", "Qingshi Finance Bureau",
					AgencyKind.DEPARTMENT, false, office.code(), ReportScope.SYSTEM, true, LocalDate.of(2019, 3, 1)),
					Actor.APPLICATION)
			.code();
		this.register.dissolve(code, LocalDate.of(2025, 6, 30), Actor.APPLICATION);
		Agency agency = this.register.findByCreditCode(CREDIT_CODE.value()).orElseThrow();
		assertThat(agency.code()).isEqualTo(code);
		assertThat(agency.creditCode()).contains(CREDIT_CODE);
		assertThat(agency.name(Locale.SIMPLIFIED_CHINESE)).isEqualTo("青石县财政局");
		assertThat(agency.name(Locale.ENGLISH)).isEqualTo("Qingshi Finance Bureau");
		assertThat(agency.kind()).isEqualTo(AgencyKind.DEPARTMENT);
		assertThat(agency.supervisingOffice()).contains(office.code());
		assertThat(agency.reviewingOffice()).isEqualTo(office.code());
		assertThat(agency.mainScope()).isEqualTo(ReportScope.SYSTEM);
		assertThat(agency.usesSignOff()).isTrue();
		assertThat(agency.validFrom()).contains(LocalDate.of(2019, 3, 1));
		assertThat(agency.validUntil()).contains(LocalDate.of(2025, 6, 30));
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.register.register(new NewAgency(office.region(), CREDIT_CODE, "青石县统计局", null,
					AgencyKind.DEPARTMENT, false, null, ReportScope.OWN, false, null), Actor.APPLICATION));
	}

	@Test
	void hasTheTopOfficeReviewItsOwnReports() {
		Agency office = this.invented.office();
		assertThat(office.isOffice()).isTrue();
		assertThat(office.reviewingOffice()).isEqualTo(office.code());
	}

	@Test
	void knowsTheChainOfOffices() {
		Agency top = this.invented.office();
		Agency office = this.invented.office(top);
		Agency agency = this.invented.agency(office);
		Agency beside = this.invented.agency(top);
		assertThat(this.register.officesAbove(agency.code())).containsExactly(office.code(), top.code());
		assertThat(this.register.officesAbove(top.code())).isEmpty();
		assertThat(this.register.officesAbove("999999-001")).isEmpty();
		assertThat(this.register.codesBelow(List.of(top.code()))).containsExactlyInAnyOrder(top.code(), office.code(),
				agency.code(), beside.code());
		assertThat(this.register.codesBelow(List.of(agency.code(), "999999-001"))).containsExactly(agency.code());
		assertThat(this.register.codesBelow(List.of())).isEmpty();
	}

	@Test
	void filesToNobodyButOffices() {
		Agency department = this.invented.agency();
		assertThatIllegalArgumentException().isThrownBy(() -> this.invented.agency(department));
		assertThatIllegalArgumentException().isThrownBy(() -> this.calendar
			.decide(OfficeYear.undecided(department.code(), new ReportYear(2025)), Actor.APPLICATION));
	}

	@Test
	void refusesARegionThatIsNotThere() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.register.register(new NewAgency("999999", null,
				"无处局", null, AgencyKind.DEPARTMENT, false, null, ReportScope.OWN, false, null), Actor.APPLICATION));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Region("97", new LocalizedText("甲", "A"), null, RegionLevel.COUNTY));
	}

	@Test
	void findsAgenciesByAreaAndPartOfTheName() {
		Region city = this.invented.county();
		Region county = new Region(city.code() + "001", new LocalizedText("河东镇", "Hedong"), city.code(),
				RegionLevel.TOWNSHIP);
		this.regions.add(county, Actor.APPLICATION);
		String code = this.register
			.register(new NewAgency(county.code(), null, "河东镇100%_镇政府", "Hedong Government", AgencyKind.GOVERNMENT,
					false, null, ReportScope.OWN, false, null), Actor.APPLICATION)
			.code();
		PageRequest page = PageRequest.of(0, 10);
		assertThat(this.register.search(city.code(), "", page)).extracting(Agency::code).containsExactly(code);
		assertThat(this.register.search(city.code(), "%_", page)).extracting(Agency::code).containsExactly(code);
		assertThat(this.register.search(county.code(), "hedong", page)).extracting(Agency::code).containsExactly(code);
		assertThat(this.register.search(city.code(), "河西", page)).isEmpty();
		assertThat(this.register.search(null, "100%_镇", page)).extracting(Agency::code).containsExactly(code);
		assertThat(this.regions.codesWithin(city.code())).containsExactly(city.code(), county.code());
	}

	@Test
	void holdsAnAgencyToWhatItsOfficeDecided() {
		Agency office = this.invented.office();
		Agency agency = this.invented.agency(office);
		ReportYear year = new ReportYear(2025);
		assertThat(this.calendar.ofAgency(agency.code(), year)).isEqualTo(OfficeYear.undecided(office.code(), year));
		OfficeYear decided = new OfficeYear(office.code(), year, LocalDate.of(2026, 1, 15), LocalDate.of(2026, 1, 23),
				LocalDate.of(2026, 1, 30), PublicationMode.BY_OFFICE);
		this.calendar.decide(OfficeYear.undecided(office.code(), year), Actor.APPLICATION);
		this.calendar.decide(decided, Actor.APPLICATION);
		assertThat(this.calendar.ofAgency(agency.code(), year)).isEqualTo(decided);
		assertThat(this.calendar.ofAgency(agency.code(), year.next()))
			.isEqualTo(OfficeYear.undecided(office.code(), year.next()));
	}

	@Test
	void saysThatAnAgencyIsNotThere() {
		assertThatExceptionOfType(UnknownAgencyException.class).isThrownBy(() -> this.register.require("999999-001"));
	}

}
