package org.nianbao.people.administration;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

import org.nianbao.access.Access;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.account.Staff;
import org.nianbao.account.StaffMember;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The agencies whose accounts an administrator manages, and a search among their people.
 */
@Controller
@Requires(Role.ADMIN)
class AreaController {

	private static final int AGENCIES_ON_A_PAGE = 50;

	private static final int MOST_FOUND = 50;

	private final Access access;

	private final AgencyRegister agencies;

	private final Staff staff;

	AreaController(Access access, AgencyRegister agencies, Staff staff) {
		this.access = access;
		this.agencies = agencies;
		this.staff = staff;
	}

	@GetMapping("/people")
	String show(@AuthenticationPrincipal SignedIn person, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "1") int page, Model model) {
		SortedSet<String> managed = this.access.managedBy(person);
		int pages = Math.max(1, (managed.size() + AGENCIES_ON_A_PAGE - 1) / AGENCIES_ON_A_PAGE);
		int shown = Math.clamp(page, 1, pages);
		List<String> codes = managed.stream()
			.skip((shown - 1L) * AGENCIES_ON_A_PAGE)
			.limit(AGENCIES_ON_A_PAGE)
			.toList();
		Map<String, Integer> counts = this.staff.count(codes);
		model.addAttribute("q", q);
		model.addAttribute("found", q.isBlank() ? List.of()
				: this.staff.search(managed, q, MOST_FOUND).stream().map((member) -> found(member, managed)).toList());
		model.addAttribute("agencies",
				codes.stream()
					.flatMap((code) -> this.agencies.find(code).stream())
					.map((agency) -> new Line(agency, counts.getOrDefault(agency.code(), 0)))
					.toList());
		model.addAttribute("number", shown);
		model.addAttribute("pages", pages);
		return "people/area";
	}

	private static Found found(StaffMember member, SortedSet<String> managed) {
		String agency = member.duties()
			.stream()
			.map((duty) -> duty.agencyCode())
			.filter(managed::contains)
			.findFirst()
			.orElseThrow();
		return new Found(member, "/people/" + agency + "/" + member.accountId());
	}

	/**
	 * An agency of the area.
	 *
	 * @param agency the agency
	 * @param people how many people may come in for it
	 */
	record Line(Agency agency, int people) {
	}

	/**
	 * A person who was found.
	 *
	 * @param member the person
	 * @param address where the person is looked after
	 */
	record Found(StaffMember member, String address) {
	}

}
