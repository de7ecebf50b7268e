package org.nianbao.filing.ledger;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.CanonicalForm;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.OpenReport;
import org.nianbao.history.Actor;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.EditOutcome.Refused;
import org.nianbao.report.EditOutcome.Settled;
import org.nianbao.report.ReportDesk;
import org.nianbao.spreadsheet.SheetReader;
import org.nianbao.spreadsheet.SheetRow;
import org.nianbao.web.FormError;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Shows what a list of requests counts beside the draft, and takes it over as one edit.
 * Nothing of it reaches the draft before.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}/ledger/{ledger}")
@Requires(Role.FILER)
class LedgerCountController {

	private final StoredLedgers ledgers;

	private final ReportDesk reports;

	private final DraftEditor editor;

	private final MessageSource messages;

	LedgerCountController(StoredLedgers ledgers, ReportDesk reports, DraftEditor editor, MessageSource messages) {
		this.ledgers = ledgers;
		this.reports = reports;
		this.editor = editor;
		this.messages = messages;
	}

	@GetMapping
	ModelAndView show(OpenReport report, @PathVariable("ledger") String id, @Valid LedgerForm form,
			@AuthenticationPrincipal SignedIn person, Locale locale) {
		return page(report, stored(report, id, person), form, List.of(), locale);
	}

	@PostMapping
	ModelAndView takeOver(OpenReport report, @PathVariable("ledger") String id, @Valid LedgerForm form,
			@AuthenticationPrincipal SignedIn person, Locale locale, RedirectAttributes next) {
		StoredLedger ledger = stored(report, id, person);
		Read read = Read.of(ledger, form);
		ReportContent draft = this.reports.content(report.revision());
		if (!read.columns().areComplete() || !CanonicalForm.hash(draft).equals(form.seen())) {
			String changed = this.messages.getMessage("filing.ledger.changed", null, locale);
			ModelAndView page = page(report, ledger, form, List.of(new FormError("counted", changed)), locale);
			page.setStatus(HttpStatus.CONFLICT);
			return page;
		}
		Actor actor = person.acting(report.key().agency(), Role.FILER);
		return switch (this.editor.takeOver(report.revision(), draft, count(report, read).over(draft), actor)) {
			case Refused refused -> {
				String state = this.messages.getMessage("filing.state." + refused.state(), null, locale);
				next.addFlashAttribute("refusal",
						this.messages.getMessage("filing.closed", new Object[] { state }, locale));
				yield new ModelAndView("redirect:" + report.address());
			}
			case Settled settled -> {
				if (form.keeps()) {
					this.ledgers.keep(ledger, report.key(), actor);
				}
				else if (!ledger.kept()) {
					this.ledgers.remove(ledger, report.key(), actor);
				}
				next.addFlashAttribute("takenPlaces", settled.cells().size());
				next.addFlashAttribute("leftOut", settled.cellConflicts().size());
				next.addAttribute("taken", settled.act());
				yield new ModelAndView("redirect:" + report.address() + "/sections/" + section(report));
			}
		};
	}

	/** Removes the list without taking anything over. */
	@PostMapping("/removal")
	String remove(OpenReport report, @PathVariable("ledger") String id, @AuthenticationPrincipal SignedIn person) {
		this.ledgers.remove(stored(report, id, person), report.key(), person.acting(report.key().agency(), Role.FILER));
		return "redirect:" + report.address() + "/ledger";
	}

	private StoredLedger stored(OpenReport report, String id, SignedIn person) {
		if (!report.isEditable()) {
			throw new NotAtThisDeskException();
		}
		try {
			return this.ledgers.find(UUID.fromString(id), report.key(), person.accountId())
				.orElseThrow(NotAtThisDeskException::new);
		}
		catch (IllegalArgumentException ex) {
			throw new NotAtThisDeskException();
		}
	}

	private ModelAndView page(OpenReport report, StoredLedger ledger, LedgerForm form, List<FormError> errors,
			Locale locale) {
		Read read = Read.of(ledger, form);
		ReportContent draft = this.reports.content(report.revision());
		@Nullable LedgerView view = read.columns().areComplete()
				? LedgerView.of(report.edition(), count(report, read), draft, locale) : null;
		ModelAndView page = new ModelAndView("filing/ledger-count");
		page.addObject("report", report);
		page.addObject("ledger", ledger);
		page.addObject("titles", read.titles().cells());
		page.addObject("columns", LedgerColumn.values());
		page.addObject("chosen", read.columns());
		page.addObject("view", view);
		page.addObject("seen", CanonicalForm.hash(draft));
		page.addObject("errors", errors);
		return page;
	}

	/** The section whose table the list is counted into. */
	private static String section(OpenReport report) {
		return report.edition().sectionOf(matrix(report).table()).code();
	}

	private static RequestMatrix matrix(OpenReport report) {
		return RequestMatrix.of(report.edition()).orElseThrow(NotAtThisDeskException::new);
	}

	private static LedgerCount count(OpenReport report, Read read) {
		return LedgerCounting.count(matrix(report), read.columns(), report.year(), read.rows());
	}

	/**
	 * A list as it was read.
	 *
	 * @param titles the row of titles
	 * @param rows the rows below
	 * @param columns which column says what
	 */
	private record Read(SheetRow titles, List<SheetRow> rows, LedgerColumns columns) {

		static Read of(StoredLedger ledger, LedgerForm form) {
			List<SheetRow> rows = SheetReader.read(ledger.body(), LedgerController.LIMITS);
			SheetRow titles = rows.getFirst();
			return new Read(titles, rows.subList(1, rows.size()), form.columns(LedgerColumns.named(titles)));
		}

	}

}
