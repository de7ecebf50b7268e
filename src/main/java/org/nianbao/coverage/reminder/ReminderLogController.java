package org.nianbao.coverage.reminder;

import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of an office's reminders, and their schedule. */
@Controller
@RequestMapping("/review/reminders")
@Requires(Role.REVIEWER)
class ReminderLogController {

	private static final int PAGE_SIZE = 50;

	private static final String LOG = "coverage/reminders";

	private final ReminderLog log;

	private final ReminderSchedules schedules;

	private final AgencyRegister agencies;

	private final MessageSource messages;

	ReminderLogController(ReminderLog log, ReminderSchedules schedules, AgencyRegister agencies,
			MessageSource messages) {
		this.log = log;
		this.schedules = schedules;
		this.agencies = agencies;
		this.messages = messages;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String office, @RequestParam(defaultValue = "") String page,
			@AuthenticationPrincipal SignedIn person, Model model) {
		Agency wanted = office(office, person);
		model.addAttribute("form", ScheduleForm.of(this.schedules.of(wanted.code())));
		return page(wanted, page, List.of(), model);
	}

	@PostMapping("/schedule")
	String schedule(@RequestParam(defaultValue = "") String office, @Valid @ModelAttribute("form") ScheduleForm form,
			BindingResult errors, @AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		Agency wanted = office(office, person);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(wanted, "", FormError.of(errors, this.messages), model);
		}
		this.schedules.set(wanted.code(), form.schedule(), person.acting(wanted.code(), Role.REVIEWER));
		next.addFlashAttribute("done", "coverage.schedule.done");
		next.addAttribute("office", wanted.code());
		return "redirect:/review/reminders";
	}

	private String page(Agency office, String page, List<FormError> errors, Model model) {
		int number = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
		// One more than is shown tells whether there is another page.
		List<ReminderLog.Line> lines = this.log.lines(office.code(), (number - 1) * PAGE_SIZE, PAGE_SIZE + 1);
		model.addAttribute("errors", errors);
		model.addAttribute("faults",
				errors.stream().collect(Collectors.toMap(FormError::field, FormError::message, (one, more) -> one)));
		model.addAttribute("office", office);
		model.addAttribute("on", this.schedules.of(office.code()).isOn());
		model.addAttribute("lines", lines.stream().limit(PAGE_SIZE).toList());
		model.addAttribute("number", number);
		model.addAttribute("more", lines.size() > PAGE_SIZE);
		return LOG;
	}

	/** The person's office of that code, or the first; 404 for any other. */
	private Agency office(String code, SignedIn person) {
		SortedSet<String> own = person.agencies(Role.REVIEWER);
		String wanted = code.isEmpty() ? own.first() : code;
		return this.agencies.find(wanted)
			.filter((office) -> own.contains(office.code()))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
