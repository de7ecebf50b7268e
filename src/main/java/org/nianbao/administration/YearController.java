package org.nianbao.administration;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.agency.FilingTask;
import org.nianbao.agency.FilingTasks;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.shared.OfficialTime;
import org.nianbao.shared.ReportYear;
import org.nianbao.web.FormError;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What an office decides for a report year: opening it, its dates, who is let off. */
@Controller
@RequestMapping("/administration/offices/{agencyCode}/years")
@Requires(Role.ADMIN)
class YearController {

	private final Area area;

	private final AgencyRegister agencies;

	private final OfficeCalendar calendar;

	private final FilingTasks tasks;

	private final FormErrors formErrors;

	private final Clock clock;

	YearController(Area area, AgencyRegister agencies, OfficeCalendar calendar, FilingTasks tasks,
			FormErrors formErrors, Clock clock) {
		this.area = area;
		this.agencies = agencies;
		this.calendar = calendar;
		this.tasks = tasks;
		this.formErrors = formErrors;
		this.clock = clock;
	}

	@GetMapping
	String list(@PathVariable String agencyCode, Model model) {
		Agency office = this.area.office(agencyCode);
		SortedSet<ReportYear> opened = this.tasks.opened(agencyCode);
		ReportYear now = new ReportYear(OfficialTime.of(this.clock.instant()).getYear());
		TreeSet<ReportYear> years = new TreeSet<>(opened);
		years.addAll(List.of(now, now.previous()));
		model.addAttribute("office", office);
		model.addAttribute("opened", opened);
		model.addAttribute("years",
				years.descendingSet().stream().map((year) -> this.calendar.ofOffice(agencyCode, year)).toList());
		return "administration/years";
	}

	@GetMapping("/{year:\\d{4}}")
	String show(@PathVariable String agencyCode, @PathVariable int year, @RequestParam(defaultValue = "") String agency,
			Model model) {
		Agency office = this.area.office(agencyCode);
		ReportYear reportYear = year(year);
		OfficeYear decided = this.calendar.ofOffice(agencyCode, reportYear);
		return page(office, reportYear, YearForm.of(decided), new ExemptionForm(agency, ""), List.of(), model);
	}

	/** Opens the year, or decides something else for one that is open. */
	@PostMapping("/{year:\\d{4}}")
	String open(@PathVariable String agencyCode, @PathVariable int year, @Valid @ModelAttribute("form") YearForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		ReportYear reportYear = year(year);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(office, reportYear, form, new ExemptionForm("", ""), this.formErrors.of(errors), model);
		}
		this.tasks.open(form.decided(agencyCode, reportYear), this.area.actor(person, agencyCode));
		next.addFlashAttribute("done", "administration.done.year");
		return address(agencyCode, reportYear);
	}

	/** Lets an agency off. */
	@PostMapping("/{year:\\d{4}}/exemptions")
	String exempt(@PathVariable String agencyCode, @PathVariable int year,
			@Valid @ModelAttribute("exemption") ExemptionForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		ReportYear reportYear = year(year);
		List<FormError> wrong = errors.hasErrors() ? this.formErrors.of(errors) : isReviewed(office, form.agency())
				? List.of() : this.formErrors.at("agency", "administration.exemption.agency.unknown", locale);
		if (!wrong.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			OfficeYear decided = this.calendar.ofOffice(agencyCode, reportYear);
			return page(office, reportYear, YearForm.of(decided), form, wrong, model);
		}
		this.tasks.exempt(form.agency(), reportYear, form.reason(), this.area.actor(person, agencyCode));
		next.addFlashAttribute("done", "administration.done.exempted");
		return address(agencyCode, reportYear);
	}

	/** Has an agency file after all. */
	@PostMapping("/{year:\\d{4}}/exemptions/{code}/end")
	String endExemption(@PathVariable String agencyCode, @PathVariable int year, @PathVariable String code,
			@AuthenticationPrincipal SignedIn person, RedirectAttributes next) {
		Agency office = this.area.office(agencyCode);
		if (!isReviewed(office, code)) {
			throw Area.notHere();
		}
		this.tasks.endExemption(code, year(year), this.area.actor(person, agencyCode));
		next.addFlashAttribute("done", "administration.done.exemptionEnded");
		return address(agencyCode, year(year));
	}

	/** Whether the office itself, and none below it, reviews the agency. */
	private boolean isReviewed(Agency office, String agency) {
		return this.agencies.find(agency).filter((found) -> found.reviewingOffice().equals(office.code())).isPresent();
	}

	private String page(Agency office, ReportYear year, YearForm form, ExemptionForm exemption, List<FormError> errors,
			Model model) {
		Collection<Agency> reviewed = this.agencies.supervisedBy(office.code());
		Map<String, FilingTask> tasks = this.tasks.of(reviewed, year);
		model.addAttribute("office", office);
		model.addAttribute("year", year);
		model.addAttribute("opened", this.tasks.opened(office.code()).contains(year));
		model.addAttribute("form", form);
		model.addAttribute("exemption", exemption);
		model.addAttribute("errors", errors);
		model.addAttribute("modes", PublicationMode.values());
		model.addAttribute("due", tasks.values().stream().filter(FilingTask::isDue).count());
		model.addAttribute("tasks", tasks);
		model.addAttribute("exempted",
				reviewed.stream()
					.filter((agency) -> Objects.requireNonNull(tasks.get(agency.code())).isExempted())
					.toList());
		return "administration/year";
	}

	private static ReportYear year(int written) {
		if (!ReportYear.isPossible(written)) {
			throw Area.notHere();
		}
		return new ReportYear(written);
	}

	private static String address(String office, ReportYear year) {
		return "redirect:/administration/offices/" + office + "/years/" + year;
	}

}
