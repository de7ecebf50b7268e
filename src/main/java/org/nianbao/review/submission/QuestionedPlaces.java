package org.nianbao.review.submission;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.nianbao.check.Finding;
import org.nianbao.check.Passage;
import org.nianbao.check.Place;
import org.nianbao.content.Narrative;
import org.nianbao.content.ReportContent;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;
import org.nianbao.format.Editions;
import org.nianbao.format.Section;
import org.nianbao.remark.Anchor;
import org.nianbao.remark.RemarkRefusedException;
import org.nianbao.report.Explanation;
import org.nianbao.report.Explanations;
import org.nianbao.report.ReportKey;
import org.nianbao.report.SubmissionReader;
import org.nianbao.report.TextPlace;
import org.nianbao.rulebook.ReportChecks;

import org.springframework.stereotype.Component;

/** Finds the place at which a questioned reason is to be remarked on. */
@Component
class QuestionedPlaces {

	private final Explanations explanations;

	private final SubmissionReader submissions;

	private final ReportChecks checks;

	private final Editions editions;

	QuestionedPlaces(Explanations explanations, SubmissionReader submissions, ReportChecks checks, Editions editions) {
		this.explanations = explanations;
		this.submissions = submissions;
		this.checks = checks;
		this.editions = editions;
	}

	/**
	 * Where the finding is that a reason explains.
	 * @param receipt the number of the receipt of the submission that is shown
	 * @param explanation the number of the reason
	 * @throws RemarkRefusedException if nothing in that submission is explained by it
	 */
	QuestionedPlace of(ReportKey report, String receipt, long explanation) {
		ReportContent content = this.submissions.contents(List.of(receipt)).get(receipt);
		Optional<Explanation> reason = this.explanations.of(report)
			.values()
			.stream()
			.filter((each) -> each.id() == explanation)
			.findFirst();
		if (content == null || reason.isEmpty()) {
			throw RemarkRefusedException.noSuchPlace();
		}
		Finding finding = this.checks.check(report, content)
			.stream()
			.filter((each) -> ReportChecks.about(each).equals(reason.get().about()))
			.findFirst()
			.orElseThrow(RemarkRefusedException::noSuchPlace);
		return place(this.editions.require(content.edition()), content, finding);
	}

	private static QuestionedPlace place(Edition edition, ReportContent content, Finding finding) {
		return switch (finding.place()) {
			case Place.OfPassage words ->
				new QuestionedPlace(Anchor.text(text(words.section()), words.paragraph()), quote(content, words));
			case Place.OfSection text when isText(edition, text.section()) ->
				new QuestionedPlace(Anchor.text(text(text.section()), text.paragraph()), "");
			case Place.OfCell cell -> new QuestionedPlace(Anchor.cell(cell.code()), "");
			case Place.OfRow row -> new QuestionedPlace(Anchor.cell(row.code()), "");
			default -> new QuestionedPlace(firstCell(finding).map(Anchor::cell).orElse(Anchor.text("title", 0)), "");
		};
	}

	private static Optional<String> firstCell(Finding finding) {
		return finding.cells().stream().map(Cell::code).findFirst();
	}

	private static boolean isText(Edition edition, String section) {
		return Passage.PREFACE.equals(section) || edition.section(section).filter(Section::isNarrative).isPresent();
	}

	private static String text(String section) {
		return Passage.PREFACE.equals(section) ? TextPlace.PREFACE.name() : TextPlace.narrative(section).name();
	}

	private static String quote(ReportContent content, Place.OfPassage words) {
		String text = Passage.PREFACE.equals(words.section()) ? content.preface() : content.narrative(words.section());
		return Objects.requireNonNull(Narrative.passages(text).get(words.paragraph() - 1))
			.substring(words.start(), words.end());
	}

	/**
	 * A place to remark on.
	 *
	 * @param anchor the place
	 * @param part of a passage the words that are meant; empty for the whole
	 */
	record QuestionedPlace(Anchor anchor, String part) {
	}

}
