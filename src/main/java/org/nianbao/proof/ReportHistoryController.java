package org.nianbao.proof;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.access.Access;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.History;
import org.nianbao.history.HistoryVerifier;
import org.nianbao.history.Subject;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportRecords;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/**
 * Everything that was done with a report, for the people of its agency, those of the
 * office that reviews it, and administrators; and whether the record is as it was
 * written.
 */
@Controller
class ReportHistoryController {

	private static final Set<Role> CONTENT = EnumSet.complementOf(EnumSet.of(Role.ADMIN));

	private final History history;

	private final HistoryVerifier verifier;

	private final ReportRecords records;

	private final AgencyRegister agencies;

	private final Access access;

	ReportHistoryController(History history, HistoryVerifier verifier, ReportRecords records, AgencyRegister agencies,
			Access access) {
		this.history = history;
		this.verifier = verifier;
		this.records = records;
		this.agencies = agencies;
		this.access = access;
	}

	@GetMapping({ "/history/{agencyCode}/{year:\\d{4}}",
			"/history/{agencyCode}/{year:\\d{4}}/{scope:own|level|area|system}" })
	@Requires({ Role.FILER, Role.SIGNER, Role.REVIEWER, Role.PUBLISHER, Role.ADMIN })
	String show(@PathVariable String agencyCode, @PathVariable int year,
			@PathVariable(required = false) @Nullable String scope, @AuthenticationPrincipal SignedIn person,
			Locale locale, Model model) {
		Agency agency = this.agencies.find(agencyCode).orElseThrow(ReportHistoryController::notFound);
		ReportKey key = key(agency, year, scope);
		Subject subject = Subject.report(key.toString());
		HistoryView view = view(person, agencyCode);
		List<HistoryLine> lines = this.history.of(subject)
			.stream()
			.map((entry) -> HistoryLine.of(entry, view, (code) -> name(code, locale)))
			.toList();
		model.addAttribute("agency", agency);
		model.addAttribute("key", key);
		model.addAttribute("view", view);
		model.addAttribute("lines", lines);
		model.addAttribute("verification", this.verifier.verify(subject));
		model.addAttribute("differing", this.records.differing(key));
		return "proof/report-history";
	}

	private HistoryView view(SignedIn person, String agencyCode) {
		boolean inside = CONTENT.stream().anyMatch((role) -> person.holds(role, agencyCode));
		return new HistoryView(inside, this.access.mayAct(person, CONTENT, agencyCode),
				this.access.mayAct(person, Role.ADMIN, agencyCode));
	}

	private String name(String agencyCode, Locale locale) {
		return this.agencies.find(agencyCode).map((agency) -> agency.name(locale)).orElse(agencyCode);
	}

	private static ReportKey key(Agency agency, int year, @Nullable String scope) {
		if (!ReportYear.isPossible(year)) {
			throw notFound();
		}
		ReportScope wanted = (scope != null) ? ReportScope.ofCode(scope).orElseThrow() : agency.mainScope();
		return new ReportKey(agency.code(), new ReportYear(year), wanted);
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
