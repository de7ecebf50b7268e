package org.nianbao.access;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.TestDatabase;
import org.nianbao.access.PermissionTable.Everybody;
import org.nianbao.access.PermissionTable.Nobody;
import org.nianbao.access.PermissionTable.OneOf;
import org.nianbao.access.PermissionTable.Permission;
import org.nianbao.access.Routes.Route;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.InventedAgencies;
import org.nianbao.agency.RegionRegister;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Holds every route of the application against {@code permissions.txt}: each role, over
 * the own and over others' agencies. A request that is let through stops before its
 * handler, so that nothing is changed and no report has to exist.
 */
@SpringBootTest
@AutoConfigureMockMvc
@Import({ TestDatabase.class, PermissionTableTests.StopBeforeTheHandler.class })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionTableTests {

	private static final String REACHED = "Reached";

	private static final Map<String, Permission> TABLE = PermissionTable.read();

	/**
	 * Which agencies of the sample below each duty covers; all others are strange to it.
	 */
	private static final Map<Holder, Set<String>> COVERED = Map.ofEntries(
	// @formatter:off
			Map.entry(new Holder(Role.FILER, "agency"), Set.of("agency")),
			Map.entry(new Holder(Role.FILER, "office"), Set.of("office")),
			Map.entry(new Holder(Role.SIGNER, "agency"), Set.of("agency")),
			Map.entry(new Holder(Role.REVIEWER, "agency"), Set.of()),
			Map.entry(new Holder(Role.REVIEWER, "office"), Set.of("agency", "sibling")),
			Map.entry(new Holder(Role.REVIEWER, "top"), Set.of("office", "otherOffice", "top")),
			Map.entry(new Holder(Role.PUBLISHER, "agency"), Set.of("agency")),
			Map.entry(new Holder(Role.PUBLISHER, "office"), Set.of("agency", "sibling", "office")),
			Map.entry(new Holder(Role.ADMIN, "agency"), Set.of("agency")),
			Map.entry(new Holder(Role.ADMIN, "office"), Set.of("agency", "sibling", "office")),
			Map.entry(new Holder(Role.ADMIN, "top"),
					Set.of("top", "office", "otherOffice", "agency", "sibling", "stranger")));
	// @formatter:on

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RegionRegister regions;

	@Autowired
	private AgencyRegister agencies;

	/** Codes of the sample's agencies by their part in it. */
	private final Map<String, String> sample = new LinkedHashMap<>();

	@BeforeEach
	void inventAgencies() {
		if (this.sample.isEmpty()) {
			InventedAgencies invented = new InventedAgencies(this.regions, this.agencies);
			Agency top = invented.office();
			Agency office = invented.office(top);
			Agency otherOffice = invented.office(top);
			this.sample.put("top", top.code());
			this.sample.put("office", office.code());
			this.sample.put("otherOffice", otherOffice.code());
			this.sample.put("agency", invented.agency(office).code());
			this.sample.put("sibling", invented.agency(office).code());
			this.sample.put("stranger", invented.agency(otherOffice).code());
			this.sample.put("nonexistent", "999999-999");
		}
	}

	@Test
	void everyRouteHasItsLineAndEveryLineItsRoute() {
		assertThat(TABLE.keySet()).containsExactlyInAnyOrderElementsOf(routes().keySet());
	}

	@Test
	void everyAddressBelowAnAgencyNamesIt() {
		assertThat(routes().values()).filteredOn((route) -> PermissionCheck.permission(route.handler()) != null)
			.filteredOn(Route::hasVariables)
			.allMatch(Route::concernsAgency, "has {agencyCode}, so that the agency is checked before the handler runs");
	}

	@Test
	void everyAddressThatNamesAnAgencyNamesRoles() {
		assertThat(routes().values()).filteredOn((route) -> PermissionCheck.permission(route.handler()) != null)
			.filteredOn(Route::concernsAgency)
			.allMatch((route) -> TABLE.get(route.name()) instanceof OneOf one && !one.roles().isEmpty());
	}

	@Test
	void everyPublicPageIsAPageOrAFolderOfFiles() {
		Set<String> mapped = new java.util.HashSet<>();
		routes().values().forEach((route) -> mapped.add(route.pattern()));
		assertThat(PublicPages.PATTERNS).allMatch(
				(pattern) -> mapped.contains(pattern) || pattern.matches("/(css|images|js|samples|webjars)/\\*\\*"));
	}

	@ParameterizedTest
	@MethodSource("lines")
	void keepsTo(String route) throws Exception {
		Route tested = routes().get(route);
		SoftAssertions answers = new SoftAssertions();
		for (String place : tested.concernsAgency() ? List.copyOf(this.sample.keySet()) : List.of("nonexistent")) {
			answers.assertThat(answer(tested, place, null))
				.as("nobody signed in, %s", place)
				.isEqualTo(expected(route));
			for (Holder holder : COVERED.keySet()) {
				RequestPostProcessor person = SignedInAs.person(holder.role(), this.sample.get(holder.place()));
				answers.assertThat(answer(tested, place, person))
					.as("%s, %s", holder, place)
					.isEqualTo(expected(TABLE.get(route), tested, holder, place));
			}
			answers.assertThat(answer(tested, place, SignedInAs.person(1, Set.of())))
				.as("somebody without duties, %s", place)
				.isEqualTo(expectedWithoutDuties(TABLE.get(route)));
		}
		answers.assertAll();
	}

	private static Answer expected(String route) {
		return switch (TABLE.get(route)) {
			case Everybody everybody -> Answer.OPENED;
			case Nobody nobody -> Answer.NOT_FOUND;
			case OneOf roles -> Answer.SIGN_IN;
		};
	}

	private static Answer expectedWithoutDuties(Permission permission) {
		return switch (permission) {
			case Everybody everybody -> Answer.OPENED;
			case Nobody nobody -> Answer.NOT_FOUND;
			case OneOf one -> one.roles().isEmpty() ? Answer.OPENED : Answer.FORBIDDEN;
		};
	}

	private static Answer expected(Permission permission, Route route, Holder holder, String place) {
		if (permission instanceof OneOf one && one.roles().contains(holder.role())) {
			boolean covered = !route.concernsAgency()
					|| (one.itself() ? holder.place().equals(place) : COVERED.get(holder).contains(place));
			return covered ? Answer.OPENED : Answer.NOT_FOUND;
		}
		return expectedWithoutDuties(permission);
	}

	private Answer answer(Route route, String place, RequestPostProcessor person) throws Exception {
		MockHttpServletRequestBuilder request = route.request(this.sample.get(place)).with(csrf());
		if (person != null) {
			request.with(person);
		}
		MockHttpServletResponse response = this.mvc.perform(request).andReturn().getResponse();
		if (response.containsHeader(REACHED)) {
			return Answer.OPENED;
		}
		return switch (response.getStatus()) {
			case 200 -> Answer.OPENED;
			case 302 -> signInPage(response.getRedirectedUrl()) ? Answer.SIGN_IN : Answer.OTHER;
			case 401 -> Answer.SIGN_IN;
			case 403 -> Answer.FORBIDDEN;
			case 404 -> Answer.NOT_FOUND;
			default -> Answer.OTHER;
		};
	}

	private static boolean signInPage(String address) {
		return address != null && address.startsWith(StaffArea.SIGN_IN);
	}

	private TreeMap<String, Route> routes() {
		return Routes.of(this.context);
	}

	static Stream<String> lines() {
		return TABLE.keySet().stream();
	}

	private enum Answer {

		OPENED, SIGN_IN, FORBIDDEN, NOT_FOUND, OTHER

	}

	/**
	 * A duty of the sample.
	 *
	 * @param role the role
	 * @param place at which agency of the sample it is held
	 */
	private record Holder(Role role, String place) {
	}

	@TestConfiguration(proxyBeanMethods = false)
	static class StopBeforeTheHandler implements WebMvcConfigurer {

		@Override
		public void addInterceptors(InterceptorRegistry registry) {
			registry.addInterceptor(new HandlerInterceptor() {

				@Override
				public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
					response.setHeader(REACHED, "yes");
					return false;
				}

			}).order(Ordered.LOWEST_PRECEDENCE);
		}

	}

}
