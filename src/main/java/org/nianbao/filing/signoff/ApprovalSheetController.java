package org.nianbao.filing.signoff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.PlainText;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.report.ReportDesk;
import org.nianbao.report.SignOffDesk;
import org.nianbao.report.SignOffSheet;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The approval sheet (审批单), to be printed for signature and seal, and its scans. It bears
 * the hash of the content, so that paper and report can be held against each other.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/approval-sheet")
@Requires({ Role.FILER, Role.SIGNER })
class ApprovalSheetController {

	private static final int LONGEST_NAME = 120;

	private final SignOffDesk desk;

	private final ReportDesk reports;

	private final ApprovalScans scans;

	private final MessageSource messages;

	ApprovalSheetController(SignOffDesk desk, ReportDesk reports, ApprovalScans scans, MessageSource messages) {
		this.desk = desk;
		this.reports = reports;
		this.scans = scans;
		this.messages = messages;
	}

	@GetMapping
	String show(OpenReport report, Model model) {
		return page(report, List.of(), model);
	}

	/** Keeps a scan of the sheet as it was signed and sealed. */
	@PostMapping("/scans")
	String upload(OpenReport report, @Valid @ModelAttribute("scanForm") ScanForm form,
			@AuthenticationPrincipal SignedIn person, Model model, HttpServletResponse response,
			RedirectAttributes next) throws IOException {
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			return refused(report, "filing.scan.missing", model, response);
		}
		byte[] body = file.getBytes();
		Optional<ScanKind> kind = ScanKind.of(body);
		if (kind.isEmpty()) {
			return refused(report, "filing.scan.kind", model, response);
		}
		if (!this.desk.sheet(report.revision()).hash().equals(form.seen())) {
			return refused(report, "report.refused.CONTENT_CHANGED", model, response);
		}
		this.scans.add(report, form.seen(), fileName(file.getOriginalFilename(), kind.get()), kind.get(), body,
				person.acting(report.key().agency(), Role.FILER, Role.SIGNER));
		next.addFlashAttribute("done", "filing.done.scan");
		return "redirect:" + report.address() + "/approval-sheet";
	}

	/** Gives a scan as a file to keep, never as something that a browser opens. */
	@GetMapping("/scans/{scan}")
	ResponseEntity<byte[]> download(OpenReport report, @PathVariable String scan) {
		ApprovalScan found = this.scans.of(report.revision())
			.stream()
			.filter((each) -> each.id().toString().equals(scan))
			.findFirst()
			.orElseThrow(NotAtThisDeskException::new);
		byte[] body = this.scans.body(report.revision(), UUID.fromString(scan))
			.orElseThrow(NotAtThisDeskException::new);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(found.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(found.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(body);
	}

	private static String fileName(@Nullable String given, ScanKind kind) {
		String name = PlainText.line(Objects.requireNonNullElse(given, ""));
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
		return last.isBlank() ? kind.name() : last.substring(0, Math.min(last.length(), LONGEST_NAME));
	}

	private String refused(OpenReport report, String message, Model model, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		String words = this.messages.getMessage(message, null, LocaleContextHolder.getLocale());
		return page(report, List.of(new FormError("file", words)), model);
	}

	private String page(OpenReport report, List<FormError> errors, Model model) {
		SignOffSheet sheet = this.desk.sheet(report.revision());
		model.addAttribute("report", report);
		model.addAttribute("sheet", sheet);
		model.addAttribute("reportTitle", this.reports.content(report.revision()).title());
		model.addAttribute("scans", this.scans.of(report.revision()));
		model.addAttribute("errors", errors);
		return "filing/approval-sheet";
	}

}
