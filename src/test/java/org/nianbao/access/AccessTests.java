package org.nianbao.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class AccessTests {

	private static final String OFFICE = "990102-001";

	private static final String SUPERVISED = "990102-002";

	private static final String TOP = "990000-001";

	private final AgencyRegister agencies = mock();

	private final Access access = new Access(this.agencies);

	@BeforeEach
	void registerAgencies() {
		given(this.agencies.find(any())).willReturn(Optional.empty());
		supervise(SUPERVISED, OFFICE);
		supervise(OFFICE, TOP);
		supervise(TOP, TOP);
		given(this.agencies.officesAbove(SUPERVISED)).willReturn(List.of(OFFICE, TOP));
		given(this.agencies.officesAbove(OFFICE)).willReturn(List.of(TOP));
	}

	@Test
	void letsThoseOfAnAgencyActForItAlone() {
		for (Role role : EnumSet.of(Role.FILER, Role.SIGNER)) {
			assertThat(covered(role, OFFICE)).as("%s", role).containsExactly(OFFICE);
		}
	}

	@Test
	void letsReviewersActForTheAgenciesThatTheirOfficeSupervises() {
		assertThat(covered(Role.REVIEWER, OFFICE)).containsExactly(SUPERVISED);
		assertThat(covered(Role.REVIEWER, SUPERVISED)).isEmpty();
	}

	@Test
	void letsReviewersAtTheTopActForTheirOwnOffice() {
		assertThat(covered(Role.REVIEWER, TOP)).containsExactly(TOP, OFFICE);
	}

	@Test
	void letsPublishersAndAdministratorsActForBoth() {
		for (Role role : EnumSet.of(Role.PUBLISHER, Role.ADMIN)) {
			assertThat(covered(role, OFFICE)).as("%s", role).containsExactly(OFFICE, SUPERVISED);
			assertThat(covered(role, SUPERVISED)).as("%s", role).containsExactly(SUPERVISED);
		}
	}

	@Test
	void letsAdministratorsAloneActForAllBelow() {
		assertThat(covered(Role.ADMIN, TOP)).containsExactly(TOP, OFFICE, SUPERVISED);
		assertThat(covered(Role.PUBLISHER, TOP)).containsExactly(TOP, OFFICE);
	}

	@Test
	void takesEachDutyForItself() {
		SignedIn person = person(new Duty(OFFICE, Role.REVIEWER), new Duty(TOP, Role.FILER));
		assertThat(this.access.mayAct(person, Role.REVIEWER, OFFICE)).isFalse();
		assertThat(this.access.mayAct(person, Role.FILER, SUPERVISED)).isFalse();
		assertThat(this.access.mayAct(person, List.of(Role.FILER, Role.REVIEWER), SUPERVISED)).isTrue();
		assertThat(this.access.mayAct(person, List.of(Role.FILER, Role.REVIEWER), OFFICE)).isFalse();
		assertThat(this.access.mayAct(person, List.of(), SUPERVISED)).isFalse();
	}

	private List<String> covered(Role role, String place) {
		return List.of(TOP, OFFICE, SUPERVISED, "999999-999")
			.stream()
			.filter((agency) -> this.access.mayAct(person(new Duty(place, role)), role, agency))
			.toList();
	}

	private static SignedIn person(Duty... duties) {
		return new SignedIn(1, "person", "Person", Set.of(duties));
	}

	private void supervise(String code, String office) {
		Agency agency = mock();
		given(agency.reviewingOffice()).willReturn(office);
		given(this.agencies.find(code)).willReturn(Optional.of(agency));
	}

}
