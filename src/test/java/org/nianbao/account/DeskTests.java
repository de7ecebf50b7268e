package org.nianbao.account;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class DeskTests {

	@Test
	void leadsEachToTheOwnWork() {
		assertThat(Desk.of(person(Role.FILER))).isEqualTo("/filing");
		assertThat(Desk.of(person(Role.SIGNER))).isEqualTo("/filing");
		assertThat(Desk.of(person(Role.REVIEWER))).isEqualTo("/review");
		assertThat(Desk.of(person(Role.PUBLISHER))).isEqualTo("/review");
		assertThat(Desk.of(person(Role.REVIEWER, Role.FILER))).isEqualTo("/filing");
		assertThat(Desk.of(person(Role.ADMIN))).isEqualTo("/people");
		assertThat(Desk.of(person())).isEqualTo("/account");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/filing", "/filing/990102-001/2025", "/review/990102-001/2025?page=2&sort=risk",
			"/review?q=%E5%B9%B4%E6%8A%A5", "/people/990102-001", "/account?welcome", "/history", "/mails?state=SENT" })
	void goesOnToThePageThatWasWanted(String page) {
		assertThat(Desk.of(person(Role.FILER), page)).isEqualTo(page);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://elsewhere.example", "//elsewhere.example", "/\\elsewhere.example", "/filingx",
			"/filing@elsewhere.example", "/filing\r\nSet-Cookie: a=b", "/filing/{x}", "filing", "/sign-out",
			"/filing#https://elsewhere.example" })
	void leadsNowhereElse(String page) {
		assertThat(Desk.of(person(Role.FILER), page)).isEqualTo("/filing");
	}

	private static SignedIn person(Role... roles) {
		Set<Duty> duties = Arrays.stream(roles).map((role) -> new Duty("990102-001", role)).collect(Collectors.toSet());
		return new SignedIn(1, "person", "Person", duties);
	}

}
