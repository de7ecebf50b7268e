package org.nianbao.proof;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.nianbao.agency.AgencyRegister;
import org.nianbao.report.ReceiptCheck;
import org.nianbao.report.ReportRecords;
import org.nianbao.web.FormError;
import org.nianbao.web.Network;
import org.nianbao.web.Throttle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Verifies receipts for everybody who holds one, without sign-in: by number and hash,
 * which nobody guesses together. What was typed stands in the address, so that a receipt
 * can link here.
 */
@Controller
@EnableConfigurationProperties(ReceiptProperties.class)
class ReceiptController {

	private final ReportRecords records;

	private final AgencyRegister agencies;

	private final Throttle<Network> throttle;

	private final MessageSource messages;

	ReceiptController(ReportRecords records, AgencyRegister agencies, ReceiptProperties limits, Clock clock,
			MessageSource messages) {
		this.records = records;
		this.agencies = agencies;
		this.throttle = new Throttle<>(limits.checksPerMinute(), Duration.ofMinutes(1), clock);
		this.messages = messages;
	}

	@GetMapping("/receipts")
	String verify(@Valid @ModelAttribute("form") ReceiptForm form, BindingResult errors, Locale locale, Model model,
			HttpServletRequest request, HttpServletResponse response) {
		model.addAttribute("errors", List.of());
		if (form.isEmpty()) {
			return "proof/receipts";
		}
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			model.addAttribute("errors", FormError.of(errors, this.messages));
			return "proof/receipts";
		}
		Duration wait = this.throttle.take(Network.of(request));
		if (wait.isPositive()) {
			refuse(wait, locale, model, response);
			return "proof/receipts";
		}
		Optional<ReceiptCheck> check = this.records.receipt(form.number(), form.hash());
		model.addAttribute("checked", true);
		check.ifPresent((found) -> {
			model.addAttribute("found", found);
			model.addAttribute("agencyName", this.agencies.require(found.report().agency()).name(locale));
		});
		return "proof/receipts";
	}

	private void refuse(Duration wait, Locale locale, Model model, HttpServletResponse response) {
		String seconds = Long.toString(wait.plusMillis(999).toSeconds());
		response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, seconds);
		model.addAttribute("errors", List.of(new FormError("number",
				this.messages.getMessage("proof.receipts.tooMany", new Object[] { seconds }, locale))));
	}

}
