package org.nianbao.filing.section;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.nianbao.access.Requires;
import org.nianbao.access.SessionEnd;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.filing.NotAtThisDeskException;
import org.nianbao.filing.section.PresenceAnswer.ChangedCell;
import org.nianbao.filing.section.PresenceAnswer.ChangedText;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.format.Table;
import org.nianbao.report.DraftWatch;
import org.nianbao.report.DraftWatch.Look;
import org.nianbao.report.LoggedEdit;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportScope;
import org.nianbao.web.Figures;

import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Tells an open page, every few seconds, who else is in the report, what they changed,
 * and how long its person stays signed in. Asking does not count as use of the session.
 */
@Controller
@RequestMapping("/filing/{agencyCode}/{year}")
@Requires(Role.FILER)
class PresenceController {

	/** Where people are announced to be who are at the cover; no section is named so. */
	private static final String COVER = "cover";

	private final DraftWatch drafts;

	private final Editions editions;

	private final CellFaults faults;

	private final SavedAnswers answers;

	private final SessionEnd sessions;

	private final Figures figures;

	private final MessageSource messages;

	PresenceController(DraftWatch drafts, Editions editions, CellFaults faults, SavedAnswers answers,
			SessionEnd sessions, Figures figures, MessageSource messages) {
		this.drafts = drafts;
		this.editions = editions;
		this.faults = faults;
		this.answers = answers;
		this.sessions = sessions;
		this.figures = figures;
		this.messages = messages;
	}

	/** Looks from the page of a section. */
	@GetMapping(path = "/sections/{section}/presence", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<PresenceAnswer> look(@PathVariable String agencyCode, @PathVariable String year,
			@PathVariable("section") String code, @Valid LookForm form, @AuthenticationPrincipal SignedIn person,
			CsrfToken token, HttpServletRequest request, Locale locale) {
		Look look = look(agencyCode, year, form, person);
		Section section = this.editions.require(look.edition()).section(code).orElseThrow(NotAtThisDeskException::new);
		if (!form.announced()) {
			this.drafts.announce(form.revision(), code, person.acting(agencyCode, Role.FILER));
		}
		List<TextPlace> texts = section.isNarrative() ? List.of(TextPlace.narrative(code))
				: section.tables().stream().map((table) -> TextPlace.note(table.code())).toList();
		return answer(look, section.tables(), texts, person, token, request, locale);
	}

	/** Looks from the page of the cover. */
	@GetMapping(path = "/cover/presence", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<PresenceAnswer> lookFromCover(@PathVariable String agencyCode, @PathVariable String year,
			@Valid LookForm form, @AuthenticationPrincipal SignedIn person, CsrfToken token, HttpServletRequest request,
			Locale locale) {
		Look look = look(agencyCode, year, form, person);
		if (!form.announced()) {
			this.drafts.announce(form.revision(), COVER, person.acting(agencyCode, Role.FILER));
		}
		return answer(look, List.of(), CoverEdits.PLACES, person, token, request, locale);
	}

	private Look look(String agency, String year, LookForm form, SignedIn person) {
		return this.drafts.look(agency, year(year), form.revision(), form.since(), person.accountId())
			.orElseThrow(NotAtThisDeskException::new);
	}

	private ResponseEntity<PresenceAnswer> answer(Look look, List<Table> tables, List<TextPlace> texts, SignedIn person,
			CsrfToken token, HttpServletRequest request, Locale locale) {
		Edition edition = this.editions.require(look.edition());
		List<String> others = look.others().stream().map((other) -> other(other, edition, locale)).sorted().toList();
		@Nullable Long left = this.sessions.left(request).map(Duration::toSeconds).orElse(null);
		return ResponseEntity.ok(new PresenceAnswer(person.accountId(), token.getToken(), left, look.mark(), others,
				cells(look, edition, tables, locale), texts(look, texts, locale),
				look.state().isEditable() ? null : this.answers.closed(look.state(), locale)));
	}

	private static int year(String written) {
		if (!written.matches("\\d{4}")) {
			throw new NotAtThisDeskException();
		}
		return Integer.parseInt(written);
	}

	private String other(DraftWatch.Present other, Edition edition, Locale locale) {
		String section = edition.section(other.section())
			.map((found) -> found.title().in(locale))
			.orElseGet(() -> this.messages.getMessage("filing.cover", null, locale));
		return this.messages.getMessage("filing.present", new Object[] { other.name(), section }, locale);
	}

	private Map<String, ChangedCell> cells(Look look, Edition edition, List<Table> tables, Locale locale) {
		Map<String, LoggedEdit> edits = new HashMap<>();
		Map<String, CellValue> values = new HashMap<>();
		for (LoggedEdit edit : look.edits()) {
			edition.cell(edit.place())
				.filter((cell) -> tables.stream().anyMatch((table) -> table.code().equals(cell.table())))
				.ifPresent((cell) -> {
					edits.put(cell.code(), edit);
					values.put(cell.code(),
							(edit.after() != null) ? ContentJson.readCell(edit.after()) : CellValue.NOT_FILLED);
				});
		}
		if (edits.isEmpty()) {
			return Map.of();
		}
		ReportContent alone = ReportContent.blank(edition, edition.firstYear(), ReportScope.OWN, "")
			.withCells((none) -> values);
		Map<String, String> errors = this.faults.of(edition, alone, locale);
		Map<String, ChangedCell> cells = new HashMap<>();
		values.forEach((code, value) -> {
			LoggedEdit edit = Objects.requireNonNull(edits.get(code));
			cells.put(code, new ChangedCell(CellInput.text(value), CellInput.seen(value), errors.get(code),
					told(edit, locale), edit.by(), this.figures.clock(edit.at())));
		});
		return cells;
	}

	private Map<String, ChangedText> texts(Look look, List<TextPlace> places, Locale locale) {
		List<String> names = places.stream().map(TextPlace::name).toList();
		Map<String, ChangedText> texts = new HashMap<>();
		look.edits().stream().filter((edit) -> names.contains(edit.place())).forEach((edit) -> {
			String text = Objects.requireNonNullElse(edit.after(), "");
			texts.put(edit.place(), new ChangedText(text, TextEdit.version(text), told(edit, locale)));
		});
		return texts;
	}

	private String told(LoggedEdit edit, Locale locale) {
		return this.messages.getMessage("filing.changed", new Object[] { edit.by(), this.figures.clock(edit.at()) },
				locale);
	}

}
