package org.nianbao.agency;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.report.AtOnce;
import org.nianbao.shared.LocalizedText;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
@Import(TestDatabase.class)
class AgencyRegisterTests {

	private static final SocialCreditCode CREDIT_CODE = SocialCreditCode.beginningWith("11970000MB0000001");

	private static final AgencyContact CONTACT = new AgencyContact("办公室", "青石县政府大楼302室", "工作日9:00至17:00",
			"0000-1234567", "", "xxgk@qingshi.example");

	@Autowired
	private AgencyRegister register;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private ContactBook contacts;

	@Autowired
	private History history;

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
		Agency copied = this.invented.office();
		String code = this.register
			.register(new NewAgency(office.region(), "青石县财政局", "Qingshi Finance Bureau",
					AgencyDetails.of(AgencyKind.DEPARTMENT, office.code())
						.withCreditCode(CREDIT_CODE)
						.withOwnCode("Q-7")
						.copiedTo(Set.of(copied.code()))
						.withMainScope(ReportScope.SYSTEM)
						.since(LocalDate.of(2019, 3, 1)),
					true, CONTACT, null), Actor.APPLICATION)
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
		assertThat(agency.ownCode()).contains("Q-7");
		assertThat(this.register.copyOffices(code)).containsExactly(copied.code());
		assertThat(this.register.copiedTo(copied.code())).extracting(Agency::code).containsExactly(code);
		assertThat(this.contacts.of(code)).isEqualTo(CONTACT);
	}

	@Test
	void refusesCodesThatAreTaken() {
		Agency office = this.invented.office();
		AgencyDetails plain = AgencyDetails.of(AgencyKind.DEPARTMENT, office.code());
		SocialCreditCode credit = SocialCreditCode.beginningWith("11970000MB0000003");
		NewAgency first = new NewAgency(office.region(), "青石县统计局", null, plain.withCreditCode(credit));
		NewAgency second = new NewAgency(office.region(), "青石县审计局", null, plain.withOwnCode("A1"));
		this.register.registerAll(List.of(first, second), Actor.APPLICATION);
		refuses(Reason.CREDIT_CODE_TAKEN, () -> this.register.register(first, Actor.APPLICATION));
		refuses(Reason.OWN_CODE_TAKEN, () -> this.register.register(second, Actor.APPLICATION));
		Agency other = this.invented.agency(office);
		refuses(Reason.CREDIT_CODE_TAKEN,
				() -> this.register.change(other.code(), plain.withCreditCode(credit), Actor.APPLICATION));
		refuses(Reason.OWN_CODE_TAKEN,
				() -> this.register.change(other.code(), plain.withOwnCode("A1"), Actor.APPLICATION));
		NewAgency twice = new NewAgency(office.region(), "青石县档案局", null, plain.withOwnCode("A2"));
		refuses(Reason.OWN_CODE_TAKEN, () -> this.register.registerAll(List.of(twice, twice), Actor.APPLICATION));
		assertThat(this.register.supervisedBy(office.code())).hasSize(3);
		Agency elsewhere = this.invented.office();
		this.register.register(
				new NewAgency(elsewhere.region(), "青石县审计局", null,
						AgencyDetails.of(AgencyKind.DEPARTMENT, elsewhere.code()).withOwnCode("A1")),
				Actor.APPLICATION);
	}

	@Test
	void keepsFormerNamesWithTheirDates() {
		Agency office = this.invented.office();
		Agency agency = this.invented.agency(office);
		String first = agency.nameZh();
		this.register.rename(agency.code(), "青石县水利局", "Water Bureau", null, Actor.APPLICATION);
		this.register.rename(agency.code(), "青石县水务局", null, LocalDate.of(2021, 4, 1), Actor.APPLICATION);
		this.register.rename(agency.code(), "青石县水务和海洋局", null, LocalDate.of(2024, 1, 1), Actor.APPLICATION);
		assertThat(this.register.formerNames(agency.code())).containsExactly(
				new FormerName("青石县水利局", "Water Bureau", null, LocalDate.of(2021, 3, 31)),
				new FormerName("青石县水务局", null, LocalDate.of(2021, 4, 1), LocalDate.of(2023, 12, 31)));
		assertThat(this.register.require(agency.code()).namedSince()).contains(LocalDate.of(2024, 1, 1));
		refuses(Reason.WRONG_DATES,
				() -> this.register.rename(agency.code(), first, null, LocalDate.of(2023, 12, 31), Actor.APPLICATION));
		refuses(Reason.IN_THE_FUTURE,
				() -> this.register.rename(agency.code(), first, null, LocalDate.of(2999, 1, 1), Actor.APPLICATION));
	}

	@Test
	void leavesOneEntryInTheHistoryForEachThatChanges() {
		Agency office = this.invented.office();
		Agency agency = this.invented.agency(office);
		this.register.change(agency.code(), agency.details(Set.of()), Actor.APPLICATION);
		this.register.change(agency.code(), agency.details(Set.of()).withOwnCode("B1"), Actor.APPLICATION);
		this.register.rename(agency.code(), "青石县水利局", null, null, Actor.APPLICATION);
		this.register.dissolve(agency.code(), LocalDate.of(2025, 6, 30), Actor.APPLICATION);
		this.contacts.change(agency.code(), CONTACT, Actor.APPLICATION);
		this.contacts.change(agency.code(), CONTACT, Actor.APPLICATION);
		assertThat(this.history.of(Subject.agency(agency.code()))).extracting(HistoryEntry::act)
			.containsExactly("agency.register", "agency.change", "agency.rename", "agency.dissolve", "agency.contact");
		assertThat(this.history.of(Subject.agency(agency.code())).get(1).became()).isEqualTo(Map.of("ownCode", "B1"));
	}

	@Test
	void keepsTheChainOfOfficesInOrder() {
		Agency top = this.invented.office();
		Agency middle = this.invented.office(top);
		Agency bottom = this.invented.agency(middle);
		AgencyDetails topDetails = top.details(Set.of());
		refuses(Reason.FILES_TO_ITSELF, () -> this.register.change(top.code(),
				AgencyDetails.of(AgencyKind.DEPARTMENT, middle.code()).asOffice(true), Actor.APPLICATION));
		refuses(Reason.STILL_SUPERVISES,
				() -> this.register.change(top.code(), topDetails.asOffice(false), Actor.APPLICATION));
		refuses(Reason.STILL_SUPERVISES,
				() -> this.register.dissolve(middle.code(), LocalDate.of(2025, 6, 30), Actor.APPLICATION));
		refuses(Reason.NOT_AN_OFFICE, () -> this.register.change(bottom.code(),
				bottom.details(Set.of()).copiedTo(Set.of(bottom.code())), Actor.APPLICATION));
		refuses(Reason.WRONG_DATES, () -> {
			this.register.change(bottom.code(), bottom.details(Set.of()).since(LocalDate.of(2020, 1, 1)),
					Actor.APPLICATION);
			this.register.dissolve(bottom.code(), LocalDate.of(2019, 12, 31), Actor.APPLICATION);
		});
		this.register.dissolve(bottom.code(), LocalDate.of(2025, 6, 30), Actor.APPLICATION);
		this.register.dissolve(middle.code(), LocalDate.of(2025, 6, 30), Actor.APPLICATION);
		assertThat(this.register.require(middle.code()).validUntil()).contains(LocalDate.of(2025, 6, 30));
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
		assertThatExceptionOfType(AgencyRefusedException.class).isThrownBy(() -> this.invented.agency(department));
		assertThatExceptionOfType(AgencyRefusedException.class).isThrownBy(() -> this.calendar
			.decide(OfficeYear.undecided(department.code(), new ReportYear(2025)), Actor.APPLICATION));
	}

	@Test
	void refusesARegionThatIsNotThere() {
		assertThatExceptionOfType(AgencyRefusedException.class).isThrownBy(() -> this.register.register(
				new NewAgency("999999", "无处局", null, AgencyDetails.of(AgencyKind.DEPARTMENT, null)),
				Actor.APPLICATION));
		assertThatIllegalArgumentException().isThrownBy(() -> new Region("97", new LocalizedText("甲", "A"), null));
	}

	@Test
	void findsAgenciesByAreaAndPartOfTheName() {
		Region city = this.invented.county();
		Region county = new Region(city.code() + "001", new LocalizedText("河东镇", "Hedong"), city.code());
		this.regions.add(county, Actor.APPLICATION);
		String code = this.register
			.register(new NewAgency(county.code(), "河东镇100%_镇政府", "Hedong Government",
					AgencyDetails.of(AgencyKind.TOWNSHIP, null)), Actor.APPLICATION)
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
	void tellsTheRegionsInsideARegionByTheFewerCodes() {
		Region city = this.invented.county();
		int others = Math.min(this.regions.all().size(), 900);
		List<Region> towns = IntStream.rangeClosed(1, others + 1)
			.mapToObj((number) -> new Region(city.code() + "%03d".formatted(number),
					new LocalizedText("河东镇" + number, "Hedong " + number), city.code()))
			.toList();
		this.regions.settleAll(towns, Actor.APPLICATION);
		List<String> all = this.regions.all().stream().map(Region::code).toList();
		for (String code : List.of(city.code(), towns.getFirst().code(), "000000")) {
			RegionChoice choice = this.regions.choiceWithin(code);
			assertThat(all.stream().filter((each) -> choice.codes().contains(each) != choice.others()).toList())
				.isEqualTo(this.regions.codesWithin(code));
			assertThat(choice.codes()).hasSizeLessThanOrEqualTo(all.size() / 2);
		}
		assertThat(this.regions.choiceWithin(city.code()).others()).isEqualTo(2 * (others + 2) > all.size());
		assertThat(this.regions.choiceWithin("000000")).isEqualTo(new RegionChoice(List.of(), false));
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

	private static void refuses(Reason reason, ThrowingCallable act) {
		assertThatExceptionOfType(AgencyRefusedException.class).isThrownBy(act)
			.extracting(AgencyRefusedException::reason)
			.isEqualTo(reason);
	}

	@Test
	void saysThatAnAgencyIsNotThere() {
		assertThatExceptionOfType(UnknownAgencyException.class).isThrownBy(() -> this.register.require("999999-001"));
	}

}
