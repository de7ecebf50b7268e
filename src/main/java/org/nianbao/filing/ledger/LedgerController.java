package org.nianbao.filing.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import jakarta.validation.Valid;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.spreadsheet.SheetDownload;
import org.nianbao.spreadsheet.SheetLimits;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.UnreadableSheetException;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Takes in a list of requests; one from which nothing can be read is not kept. */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/ledger")
@Requires(Role.FILER)
class LedgerController {

	/** The largest list: more requests than any agency receives in a year. */
	static final SheetLimits LIMITS = new SheetLimits(50_000, 60);

	private final StoredLedgers ledgers;

	private final MessageSource messages;

	LedgerController(StoredLedgers ledgers, MessageSource messages) {
		this.ledgers = ledgers;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView ask(OpenReport report) {
		return report.isEditable() ? page(report, List.of()) : new ModelAndView("redirect:" + report.address());
	}

	@GetMapping("/template")
	ResponseEntity<byte[]> template(OpenReport report, Locale locale) {
		RequestMatrix matrix = RequestMatrix.of(report.edition()).orElseThrow(NotAtThisDeskException::new);
		return SheetDownload.excel(this.messages.getMessage("filing.ledger.template.file", null, locale),
				LedgerTemplate.of(matrix, this.messages, locale));
	}

	@PostMapping
	ModelAndView read(OpenReport report, @Valid LedgerUploadForm form, @AuthenticationPrincipal SignedIn person,
			Locale locale) throws IOException {
		if (!report.isEditable()) {
			return new ModelAndView("redirect:" + report.address());
		}
		MultipartFile file = form.file();
		if (file == null || file.isEmpty()) {
			return refused(report, this.messages.getMessage("filing.ledger.noFile", null, locale));
		}
		byte[] body = file.getBytes();
		try {
			SheetReader.read(body, LIMITS);
		}
		catch (UnreadableSheetException ex) {
			return refused(report, this.messages.getMessage(ex, locale));
		}
		Actor actor = person.acting(report.key().agency(), Role.FILER);
		String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
		return new ModelAndView(
				"redirect:" + report.address() + "/ledger/" + this.ledgers.stage(report.key(), actor, name, body));
	}

	private ModelAndView refused(OpenReport report, String reason) {
		ModelAndView page = page(report, List.of(new FormError("file", reason)));
		page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		return page;
	}

	private ModelAndView page(OpenReport report, List<FormError> errors) {
		if (RequestMatrix.of(report.edition()).isEmpty()) {
			throw new NotAtThisDeskException();
		}
		ModelAndView page = new ModelAndView("filing/ledger");
		page.addObject("report", report);
		page.addObject("kept", this.ledgers.kept(report.key()).orElse(null));
		page.addObject("errors", errors);
		return page;
	}

}
