package org.nianbao.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.nianbao.content.CellValue;
import org.nianbao.content.ContentJson;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.history.Actor;
import org.nianbao.report.DraftEdits.CellChange;
import org.nianbao.report.EditOutcome.Settled;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Edits drafts, place by place: an edit takes effect where the place still holds what the
 * editor saw, and otherwise comes back as a conflict with both values. Any number of
 * people can edit a draft at once.
 */
@Service
public class DraftEditor {

	/** The longest text of a cell or of the note beside its number, in UTF-16 units. */
	public static final int LONGEST_CELL = 200;

	private final RevisionStatuses statuses;

	private final EditSettlement settlement;

	private final EditLog log;

	private final Editions editions;

	private final ApplicationEventPublisher listeners;

	DraftEditor(RevisionStatuses statuses, EditSettlement settlement, EditLog log, Editions editions,
			ApplicationEventPublisher listeners) {
		this.statuses = statuses;
		this.settlement = settlement;
		this.log = log;
		this.editions = editions;
		this.listeners = listeners;
	}

	/**
	 * Makes edits: of one cell, of a whole posted table, of some texts. An edit that
	 * wants what its editor saw is no edit. Sending the same edits again is safe.
	 * @throws IllegalArgumentException if the report's edition has no such cell or text,
	 * a cell is a total or edited twice, or a cell's text is too long
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public EditOutcome edit(long revision, List<CellEdit> cells, List<TextEdit> texts, Actor actor) {
		Edition edition = this.editions.require(this.statuses.edition(revision));
		List<CellChange> cellChanges = cells.stream()
			.filter((edit) -> !edit.wanted().equals(edit.seen()))
			.map((edit) -> change(edition, edit))
			.sorted(Comparator.comparing(CellChange::section))
			.toList();
		if (cellChanges.stream().map(CellChange::cell).distinct().count() < cellChanges.size()) {
			throw new IllegalArgumentException("a cell is edited twice");
		}
		List<TextEdit> textChanges = texts.stream()
			.filter((edit) -> !TextEdit.version(edit.wanted()).equals(edit.seenVersion()))
			.sorted(Comparator.comparing((edit) -> edit.place().name()))
			.toList();
		requirePlaces(edition, textChanges);
		EditOutcome outcome = this.settlement.settle(revision, cellChanges, textChanges, actor);
		if (outcome instanceof Settled settled && !settled.cells().isEmpty()) {
			this.listeners.publishEvent(new CellsEdited(revision, edition, settled.cells(), actor));
		}
		return outcome;
	}

	/**
	 * Takes over a document: makes all edits that lead from one content to another.
	 * Places that somebody changed since the first one come back as conflicts.
	 * @param seen the report's content when the document was compared with it
	 * @param wanted the content as the document gives it
	 * @throws IllegalArgumentException if the content is of another edition than the
	 * report, or a cell's text is too long
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public EditOutcome takeOver(long revision, ReportContent seen, ReportContent wanted, Actor actor) {
		Edition edition = this.editions.require(this.statuses.edition(revision));
		if (!seen.edition().equals(edition.code()) || !wanted.edition().equals(edition.code())) {
			throw new IllegalArgumentException("not a content of " + edition);
		}
		List<CellEdit> cells = Stream.concat(seen.cells().keySet().stream(), wanted.cells().keySet().stream())
			.distinct()
			.map((cell) -> new CellEdit(cell, seen.cell(cell), wanted.cell(cell)))
			.toList();
		List<TextEdit> texts = TextPlace.of(edition)
			.stream()
			.map((place) -> TextEdit.of(place, place.in(seen), place.in(wanted)))
			.toList();
		return edit(revision, cells, texts, actor);
	}

	/**
	 * Undoes edits that were made together. Places that were changed since come back as
	 * conflicts.
	 * @param act the number that the edits have in common
	 * @throws UnknownRevisionException if there is no such revision
	 */
	@Transactional
	public EditOutcome undo(long revision, UUID act, Actor actor) {
		Edition edition = this.editions.require(this.statuses.edition(revision));
		List<CellEdit> cells = new ArrayList<>();
		List<TextEdit> texts = new ArrayList<>();
		for (LoggedEdit edit : this.log.applied(revision, act)) {
			TextPlace.find(edition, edit.place())
				.ifPresentOrElse(
						(place) -> texts.add(TextEdit.of(place, Objects.requireNonNullElse(edit.after(), ""),
								Objects.requireNonNullElse(edit.before(), ""))),
						() -> cells.add(new CellEdit(edit.place(), value(edit.after()), value(edit.before()))));
		}
		return edit(revision, cells, texts, actor);
	}

	/**
	 * All edits of a place, the oldest first, also those that met a conflict.
	 * @param place the cell's or the text's public name
	 */
	@Transactional(readOnly = true)
	public List<LoggedEdit> log(long revision, String place) {
		return this.log.of(revision, place);
	}

	/**
	 * The cells and texts that the application filled in by itself and nobody has changed
	 * since.
	 */
	@Transactional(readOnly = true)
	public Set<String> prefilled(long revision) {
		return this.log.lastBy(revision, Actor.APPLICATION.account());
	}

	private static CellChange change(Edition edition, CellEdit edit) {
		Cell cell = edition.cell(edit.cell())
			.orElseThrow(() -> new IllegalArgumentException(edition + " has no cell " + edit.cell()));
		if (cell.computed()) {
			throw new IllegalArgumentException(edit.cell() + " is computed");
		}
		if (length(edit.wanted().text()) > LONGEST_CELL || length(edit.wanted().note()) > LONGEST_CELL) {
			throw new IllegalArgumentException("too long for " + edit.cell());
		}
		String section = edition.table(cell.table()).map(edition::sectionOf).orElseThrow().code();
		return new CellChange(section, edit.cell(), edit.seen(), edit.wanted());
	}

	private static void requirePlaces(Edition edition, List<TextEdit> edits) {
		List<TextPlace> places = TextPlace.of(edition);
		edits.stream()
			.map(TextEdit::place)
			.filter((place) -> !places.contains(place))
			.findFirst()
			.ifPresent((place) -> {
				throw new IllegalArgumentException(edition + " has no text " + place);
			});
	}

	private static int length(@Nullable String text) {
		return (text != null) ? text.length() : 0;
	}

	private static CellValue value(@Nullable String json) {
		return (json != null) ? ContentJson.readCell(json) : CellValue.NOT_FILLED;
	}

}
