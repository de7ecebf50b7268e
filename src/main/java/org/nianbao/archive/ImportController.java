package org.nianbao.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An office's imports: documents are handed in, read in the background, taken over. */
@Controller
@RequestMapping("/review/offices/{agencyCode}/imports")
@Requires(value = Role.PUBLISHER, atAgencyItself = true)
class ImportController {

	private final Imports imports;

	private final ImportJobs jobs;

	private final ImportPages pages;

	private final OfficeAgencies agencies;

	private final AgencyRegister register;

	private final MessageSource messages;

	ImportController(Imports imports, ImportJobs jobs, ImportPages pages, OfficeAgencies agencies,
			AgencyRegister register, MessageSource messages) {
		this.imports = imports;
		this.jobs = jobs;
		this.pages = pages;
		this.agencies = agencies;
		this.register = register;
		this.messages = messages;
	}

	@GetMapping
	String ask(@PathVariable String agencyCode, @RequestParam(defaultValue = "") String tooLarge, Locale locale,
			Model model) {
		return form(agencyCode,
				tooLarge.isEmpty() ? List.of() : List
					.of(new FormError("files", this.messages.getMessage("archive.upload.tooLarge", null, locale))),
				model);
	}

	@PostMapping
	String begin(@PathVariable String agencyCode, @Valid @ModelAttribute("form") UploadForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Locale locale, Model model, HttpServletResponse response) {
		if (!errors.hasErrors()) {
			try {
				UUID id = this.jobs.begin(agencyCode, (upload) -> form.files().forEach((file) -> add(file, upload)),
						person.acting(agencyCode, Role.PUBLISHER));
				return address(agencyCode, id);
			}
			catch (UploadRefusedException ex) {
				response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
				return form(agencyCode, List.of(new FormError("files", this.messages.getMessage(ex, locale))), model);
			}
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return form(agencyCode, FormError.of(errors, this.messages), model);
	}

	private static void add(MultipartFile file, Upload upload) {
		try {
			upload.add(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@GetMapping("/{batch}")
	String show(@PathVariable String agencyCode, @PathVariable String batch, Model model) {
		return page(agencyCode, this.pages.require(agencyCode, batch), List.of(), model);
	}

	@PostMapping("/{batch}/taking")
	String take(@PathVariable String agencyCode, @PathVariable String batch,
			@Valid @ModelAttribute("form") TakingForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) {
		ReportImport found = this.pages.require(agencyCode, batch);
		if (errors.hasErrors() || form.as() == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(agencyCode, found, FormError.of(errors, this.messages), model);
		}
		int taking = this.jobs.take(found.id(), form.files(), form.as(), person.acting(agencyCode, Role.PUBLISHER));
		next.addFlashAttribute("taking", taking);
		return address(agencyCode, found.id());
	}

	private String form(String office, List<FormError> errors, Model model) {
		model.addAttribute("office", this.register.require(office));
		model.addAttribute("imports", this.imports.of(office));
		model.addAttribute("errors", errors);
		model.addAttribute("most", Upload.MOST_FILES);
		return "archive/imports";
	}

	private String page(String office, ReportImport found, List<FormError> errors, Model model) {
		Map<String, Agency> names = this.agencies.of(office)
			.stream()
			.collect(Collectors.toMap(Agency::code, Function.identity()));
		List<ImportedFile> files = this.imports.files(found.id());
		model.addAttribute("office", this.register.require(office));
		model.addAttribute("import", found);
		model.addAttribute("files", files);
		model.addAttribute("agencies", names);
		model.addAttribute("looked", files.stream().filter((file) -> file.state() == FileState.LOOKED).count());
		model.addAttribute("kinds", Taking.values());
		model.addAttribute("errors", errors);
		return "archive/import";
	}

	private static String address(String office, UUID id) {
		return "redirect:/review/offices/" + office + "/imports/" + id;
	}

}
