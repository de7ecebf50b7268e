package org.nianbao.agency;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nianbao.TestDatabase;
import org.nianbao.agency.AgencyRefusedException.Reason;
import org.nianbao.history.Actor;
import org.nianbao.history.History;
import org.nianbao.history.HistoryEntry;
import org.nianbao.history.Subject;
import org.nianbao.shared.LocalizedText;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@SpringBootTest
@Import(TestDatabase.class)
class RegionRegisterTests {

	private static final LocalizedText NAME = new LocalizedText("青石", "Qingshi");

	@Autowired
	private RegionRegister regions;

	@Autowired
	private History history;

	@ParameterizedTest
	@CsvSource({ "100000, NATION", "980000, PROVINCE", "980100, CITY", "980101, COUNTY", "989001, COUNTY",
			"980101001, TOWNSHIP", "980100001, TOWNSHIP" })
	void seeTheLevelInTheCode(String code, RegionLevel level) {
		assertThat(new Region(code, NAME, null).level()).isEqualTo(level);
	}

	@ParameterizedTest
	@CsvSource({ "980101, 980100 980000 100000", "980101001, 980101 980100 980000 100000", "980000, 100000",
			"980100001, 980100 980000 100000" })
	void knowInWhichARegionMayLie(String code, String parents) {
		assertThat(Region.possibleParents(code)).containsExactly(parents.split(" "));
	}

	@Test
	void refuseWhatIsNoRegion() {
		for (String code : List.of("98", "9801010", "98010a", "")) {
			assertThatIllegalArgumentException().as(code).isThrownBy(() -> new Region(code, NAME, null));
		}
		assertThatExceptionOfType(AgencyRefusedException.class).isThrownBy(() -> new Region("980100", NAME, "980101"))
			.extracting(AgencyRefusedException::reason)
			.isEqualTo(Reason.WRONG_PARENT);
		assertThatExceptionOfType(AgencyRefusedException.class)
			.isThrownBy(() -> new Region("980100", NAME, null, LocalDate.of(2020, 1, 2), LocalDate.of(2020, 1, 1)));
	}

	@Test
	void addAndChangeManyWithOneEntryForEachThatChanges() {
		Region province = new Region("970000", new LocalizedText("岚川省", "Lanchuan"), null);
		Region city = new Region("970100", NAME, "970000", LocalDate.of(1990, 5, 1), null);
		this.regions.settleAll(List.of(province, city), Actor.APPLICATION);
		Region ended = new Region("970100", NAME, "970000", LocalDate.of(1990, 5, 1), LocalDate.of(2024, 12, 31));
		this.regions.settleAll(List.of(province, ended), Actor.APPLICATION);
		assertThat(this.regions.ofCodes(List.of("970000", "970100"))).containsExactly(province, ended);
		assertThat(this.history.of(Subject.region("970000"))).extracting(HistoryEntry::act)
			.containsExactly("agency.add-region");
		assertThat(this.history.of(Subject.region("970100"))).extracting(HistoryEntry::act)
			.containsExactly("agency.add-region", "agency.change-region");
	}

	@Test
	void refuseAParentThatIsNotThereAndACodeThatIsTaken() {
		assertThatExceptionOfType(AgencyRefusedException.class)
			.isThrownBy(() -> this.regions.add(new Region("960100", NAME, "960000"), Actor.APPLICATION))
			.extracting(AgencyRefusedException::reason)
			.isEqualTo(Reason.NO_REGION);
		this.regions.add(new Region("960000", NAME, null), Actor.APPLICATION);
		assertThatExceptionOfType(AgencyRefusedException.class)
			.isThrownBy(() -> this.regions.add(new Region("960000", NAME, null), Actor.APPLICATION))
			.extracting(AgencyRefusedException::reason)
			.isEqualTo(Reason.REGION_TAKEN);
	}

}
