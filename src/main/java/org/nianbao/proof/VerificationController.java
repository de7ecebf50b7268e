package org.nianbao.proof;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.agency.Agency;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.history.HistoryHeads;
import org.nianbao.history.UnreadableHeadsException;
import org.nianbao.history.VerificationRuns;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Where an administrator has the whole history verified, and exports its heads. It
 * concerns everybody, so it is for administrators at the top; those below see the history
 * of each report of theirs verified on its own page.
 */
@Controller
@RequestMapping("/history")
@Requires(Role.ADMIN)
class VerificationController {

	private final VerificationRuns runs;

	private final HistoryHeads heads;

	private final AgencyRegister agencies;

	private final MessageSource messages;

	private final Clock clock;

	VerificationController(VerificationRuns runs, HistoryHeads heads, AgencyRegister agencies, MessageSource messages,
			Clock clock) {
		this.runs = runs;
		this.heads = heads;
		this.agencies = agencies;
		this.messages = messages;
		this.clock = clock;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedIn person, Model model) {
		top(person);
		return page(List.of(), model);
	}

	/** Asks for a verification; while one is under way, it is the one that is shown. */
	@PostMapping("/verifications")
	String verify(@RequestParam(name = "heads", required = false) @Nullable MultipartFile file,
			@AuthenticationPrincipal SignedIn person, Model model, Locale locale, HttpServletResponse response)
			throws IOException {
		String office = top(person);
		try {
			this.runs.ask(
					(file != null && !file.isEmpty()) ? new String(file.getBytes(), StandardCharsets.UTF_8) : null,
					person.acting(office, Role.ADMIN));
			return "redirect:/history";
		}
		catch (UnreadableHeadsException ex) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(List.of(new FormError("heads",
					this.messages.getMessage("proof.verification.heads." + ex.reason(), null, locale))), model);
		}
	}

	/** The ends of all chains as of now, as a file. */
	@GetMapping("/heads")
	ResponseEntity<String> export(@AuthenticationPrincipal SignedIn person) {
		top(person);
		ContentDisposition file = ContentDisposition.attachment()
			.filename("history-heads-" + LocalDate.now(this.clock) + ".txt")
			.build();
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
			.body(this.heads.export());
	}

	private String page(List<FormError> errors, Model model) {
		model.addAttribute("errors", errors);
		this.runs.newest().ifPresent((run) -> model.addAttribute("run", run));
		return "proof/verification";
	}

	/** The agency at the top at which the person is administrator. */
	private String top(SignedIn person) {
		return person.agencies(Role.ADMIN)
			.stream()
			.map(this.agencies::find)
			.flatMap(Optional::stream)
			.filter((agency) -> agency.isOffice() && agency.supervisingOffice().isEmpty())
			.map(Agency::code)
			.findFirst()
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

}
