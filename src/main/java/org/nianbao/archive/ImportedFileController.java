package org.nianbao.archive;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.check.Finding;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.Reading;
import org.nianbao.document.ReadDocument;
import org.nianbao.document.UnreadableDocumentException;
import org.nianbao.report.ReportKey;
import org.nianbao.shared.ReportScope;
import org.nianbao.web.FindingsView;
import org.nianbao.web.FormError;
import org.nianbao.web.ReportView;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One document of an import: its source beside what was read from it, and whose report it
 * is. Only what somebody has looked at here can be taken over.
 */
@Controller
@RequestMapping("/review/offices/{agencyCode}/imports/{batch}/files/{number:\\d{1,6}}")
@Requires(value = Role.PUBLISHER, atAgencyItself = true)
class ImportedFileController {

	private final Imports imports;

	private final ImportPages pages;

	private final DocumentReadings readings;

	private final OfficeAgencies agencies;

	private final AgencyRegister register;

	private final MessageSource messages;

	ImportedFileController(Imports imports, ImportPages pages, DocumentReadings readings, OfficeAgencies agencies,
			AgencyRegister register, MessageSource messages) {
		this.imports = imports;
		this.pages = pages;
		this.readings = readings;
		this.agencies = agencies;
		this.register = register;
		this.messages = messages;
	}

	@GetMapping
	String show(@PathVariable String agencyCode, @PathVariable String batch, @PathVariable int number, Model model) {
		ReportImport found = this.pages.require(agencyCode, batch);
		return page(agencyCode, found, this.pages.require(found, number), List.of(), model);
	}

	/** Settles whose report it is. */
	@PostMapping("/placement")
	String place(@PathVariable String agencyCode, @PathVariable String batch, @PathVariable int number,
			@Valid @ModelAttribute("form") PlacementForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		ReportImport found = this.pages.require(agencyCode, batch);
		ImportedFile file = this.pages.require(found, number);
		if (!file.state().isOpen()) {
			return address(found, number);
		}
		Optional<Agency> agency = this.agencies.of(agencyCode, form.agency());
		if (agency.isEmpty()) {
			errors.rejectValue("agency", "archive.placement.agency.none");
		}
		if (form.reportScope().isEmpty()) {
			errors.rejectValue("scope", "archive.placement.scope.none");
		}
		if (form.reportYear().isEmpty()) {
			errors.rejectValue("year", "archive.placement.year.wrong");
		}
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(agencyCode, found, file, FormError.of(errors, this.messages), model);
		}
		try {
			this.readings.settle(file, agency.orElseThrow(), form.reportYear().orElseThrow(),
					form.reportScope().orElseThrow());
			return address(found, number);
		}
		catch (UnreadableDocumentException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(agencyCode, found, file, List.of(new FormError("year", words(ex))), model);
		}
	}

	private String words(UnreadableDocumentException ex) {
		return this.messages.getMessage(ex, LocaleContextHolder.getLocale());
	}

	/** Notes that the person has looked at it. */
	@PostMapping("/look")
	String look(@PathVariable String agencyCode, @PathVariable String batch, @PathVariable int number,
			@Valid @ModelAttribute("form") LookForm form, @AuthenticationPrincipal SignedIn person,
			RedirectAttributes next) {
		ReportImport found = this.pages.require(agencyCode, batch);
		ImportedFile file = this.pages.require(found, number);
		ReportKey key = file.key();
		if (!file.state().isOpen() || key == null || file.note() != null) {
			return address(found, number);
		}
		String hash = CanonicalForm.hash(this.readings.open(file, key).reading().content());
		if (!hash.equals(form.seen())) {
			next.addFlashAttribute("refusal", "archive.note.changed");
			return address(found, number);
		}
		this.imports.look(file, key, hash, person.acting(agencyCode, Role.PUBLISHER));
		return "redirect:" + found.address();
	}

	/** Leaves it out. */
	@PostMapping("/removal")
	String leaveOut(@PathVariable String agencyCode, @PathVariable String batch, @PathVariable int number) {
		ReportImport found = this.pages.require(agencyCode, batch);
		ImportedFile file = this.pages.require(found, number);
		if (file.state().isOpen()) {
			this.imports.finish(file, FileState.LEFT_OUT, null);
		}
		return "redirect:" + found.address();
	}

	private String page(String office, ReportImport found, ImportedFile file, List<FormError> errors, Model model) {
		model.addAttribute("office", this.register.require(office));
		model.addAttribute("import", found);
		model.addAttribute("file", file);
		model.addAttribute("errors", errors);
		model.addAttribute("agencies",
				this.agencies.of(office).stream().sorted(Comparator.comparing(Agency::nameZh)).toList());
		model.addAttribute("scopes", ReportScope.values());
		if (file.state().isOpen()) {
			read(file, model);
		}
		return "archive/file";
	}

	private void read(ImportedFile file, Model model) {
		@Nullable ReportKey key = file.key();
		try {
			ReadDocument document = this.readings.open(file, key);
			Reading reading = document.reading();
			List<Finding> findings = (key != null) ? this.readings.findings(key, reading) : List.of();
			FindingsView view = FindingsView.of(this.readings.edition(reading.content()), findings);
			model.addAttribute("findings", view);
			model.addAttribute("view", ReportView.of(this.readings.edition(reading.content()), reading, view.marks()));
			model.addAttribute("reading", reading);
			model.addAttribute("lines", document.lines());
			model.addAttribute("seen", CanonicalForm.hash(reading.content()));
		}
		catch (UnreadableDocumentException ex) {
			model.addAttribute("unreadable", words(ex));
		}
	}

	private static String address(ReportImport found, int number) {
		return "redirect:" + found.address() + "/files/" + number;
	}

}
