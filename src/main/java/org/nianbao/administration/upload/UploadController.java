package org.nianbao.administration.upload;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.administration.Area;
import org.nianbao.administration.upload.PlannedRow.Outcome;
import org.nianbao.agency.Agency;
import org.nianbao.spreadsheet.Sheet;
import org.nianbao.spreadsheet.SheetDownload;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** Tables: downloaded, handed in, looked at, taken over or given up. */
@Controller
@RequestMapping("/administration/offices/{agencyCode}/uploads")
@Requires(Role.ADMIN)
class UploadController {

	private static final Pattern NUMBER = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final int LONGEST_NAME = 200;

	private final Area area;

	private final Uploads uploads;

	private final UploadJobs jobs;

	private final UploadWork work;

	private final TableHelp help;

	private final MessageSource messages;

	UploadController(Area area, Uploads uploads, UploadJobs jobs, UploadWork work, TableHelp help,
			MessageSource messages) {
		this.area = area;
		this.uploads = uploads;
		this.jobs = jobs;
		this.work = work;
		this.help = help;
		this.messages = messages;
	}

	@GetMapping
	String ask(@PathVariable String agencyCode, Model model) {
		return page(this.area.office(agencyCode), List.of(), model);
	}

	/** The empty table, with a second sheet that explains its columns. */
	@GetMapping("/{kind:agencies|regions}/template")
	ResponseEntity<byte[]> template(@PathVariable String agencyCode, @PathVariable String kind, Locale locale) {
		return file(agencyCode, kind, true, locale);
	}

	/** The area as it is, as a table that can be changed and handed in. */
	@GetMapping("/{kind:agencies|regions}/current")
	ResponseEntity<byte[]> current(@PathVariable String agencyCode, @PathVariable String kind, Locale locale) {
		return file(agencyCode, kind, false, locale);
	}

	private ResponseEntity<byte[]> file(String agencyCode, String code, boolean empty, Locale locale) {
		Agency office = this.area.office(agencyCode);
		UploadKind kind = UploadKind.ofCode(code).orElseThrow(Area::notHere);
		Planner planner = this.work.planner(kind);
		Sheet sheet = planner.sheet(office.code(), empty, locale);
		return SheetDownload.excel(sheet.name(), List.of(sheet, this.help.sheet(planner.columns(), locale)));
	}

	@PostMapping
	String take(@PathVariable String agencyCode, @Valid @ModelAttribute("form") UploadForm form, BindingResult errors,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response) throws IOException {
		Agency office = this.area.office(agencyCode);
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			errors.rejectValue("file", "administration.upload.noFile");
		}
		if (errors.hasErrors() || file == null) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(office, FormError.of(errors, this.messages), model);
		}
		String name = Optional.ofNullable(file.getOriginalFilename()).orElse("").replace("\0", "");
		UUID id = this.jobs.take(agencyCode, Objects.requireNonNull(form.kind()),
				name.substring(0, Math.min(name.length(), LONGEST_NAME)), file.getBytes(),
				this.area.actor(person, agencyCode));
		return address(agencyCode, id);
	}

	@GetMapping("/{upload}")
	String show(@PathVariable String agencyCode, @PathVariable String upload, @RequestParam Optional<String> rows,
			@RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
		Agency office = this.area.office(agencyCode);
		Upload found = require(office, upload);
		model.addAttribute("office", office);
		model.addAttribute("view", UploadView.of(found, this.uploads, rows.orElse(""), page, this.messages, locale));
		model.addAttribute("outcomes", Outcome.values());
		return "administration/upload";
	}

	@PostMapping("/{upload}/application")
	String apply(@PathVariable String agencyCode, @PathVariable String upload, RedirectAttributes next) {
		Upload found = require(this.area.office(agencyCode), upload);
		if (!this.jobs.apply(found)) {
			next.addFlashAttribute("refusal", "administration.upload.notReady");
		}
		return address(agencyCode, upload);
	}

	@PostMapping("/{upload}/removal")
	String giveUp(@PathVariable String agencyCode, @PathVariable String upload) {
		Upload found = require(this.area.office(agencyCode), upload);
		if (this.uploads.move(found.id(), UploadState.CHECKED, UploadState.GIVEN_UP)) {
			this.uploads.finish(found.id(), UploadState.GIVEN_UP, null);
		}
		return "redirect:/administration/offices/" + agencyCode + "/uploads";
	}

	private Upload require(Agency office, String id) {
		return Optional.of(id)
			.filter(NUMBER.asMatchPredicate())
			.flatMap((number) -> this.uploads.find(UUID.fromString(number)))
			.filter((upload) -> upload.office().equals(office.code()))
			.orElseThrow(Area::notHere);
	}

	private String page(Agency office, List<FormError> errors, Model model) {
		model.addAttribute("office", office);
		model.addAttribute("errors", errors);
		model.addAttribute("uploads", this.uploads.of(office.code()));
		model.addAttribute("kinds", UploadKind.values());
		return "administration/uploads";
	}

	private static String address(String office, Object id) {
		return "redirect:/administration/offices/" + office + "/uploads/" + id;
	}

}
