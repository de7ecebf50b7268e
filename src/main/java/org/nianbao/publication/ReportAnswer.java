package org.nianbao.publication;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.nianbao.check.RuleDescription;
import org.nianbao.content.ReportContent;
import org.nianbao.content.Totals;
import org.nianbao.content.WrittenCell;
import org.nianbao.content.WrittenReport;
import org.nianbao.content.WrittenTexts;
import org.nianbao.format.Edition;
import org.nianbao.rulebook.SubmittedReason;

/**
 * A published report as the API gives it.
 *
 * @param agency the agency's permanent code
 * @param agencyName the agency's name when it was published
 * @param agencyNameEn its English name then; left out if there was none
 * @param year the report year
 * @param scope the public name of the scope
 * @param edition the public name of the edition
 * @param revision the number of this revision
 * @param newestRevision the number of the newest published revision
 * @param correctionReason why it corrects the revision before; left out for the first
 * @param publishedAt when it was published here (+08:00)
 * @param broughtIn whether it was published elsewhere before and only brought in here;
 * when it was published is not known then
 * @param receipt the receipt of its submission
 * @param title the title
 * @param documentNumber the document number; empty if there is none
 * @param indexNumber the index number; empty if there is none
 * @param cells every cell of the edition by its code, totals included as computed
 * @param sections the narratives, the preface, the notes and the signature
 * @param reasons what rules asked about when it was submitted, and why it is right
 */
record ReportAnswer(String agency, String agencyName,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String agencyNameEn, int year, String scope,
		String edition, int revision, int newestRevision,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String correctionReason, OffsetDateTime publishedAt,
		boolean broughtIn, AnsweredReceipt receipt, String title, String documentNumber, String indexNumber,
		Map<String, WrittenCell> cells, WrittenTexts sections, List<AnsweredReason> reasons) {

	static ReportAnswer of(PublishedReport report, Edition edition, List<AnsweredReason> reasons) {
		ReportContent content = report.content();
		WrittenReport written = WrittenReport.of(content);
		return new ReportAnswer(report.key().agency(), report.agencyNameZh(), report.agencyNameEn(), written.year(),
				written.scope(), written.edition(), report.revision(), report.newestRevision(),
				report.correctionReason(), report.publishedAt(), report.broughtIn(),
				new AnsweredReceipt(report.receiptNumber(), report.receivedAt(), report.hash()), written.title(),
				written.documentNumber(), written.indexNumber(), WrittenCell.all(edition, Totals.of(edition, content)),
				WrittenTexts.of(content), reasons);
	}

	/**
	 * Why something is right although a rule asks about it.
	 *
	 * @param rule the rule's public code
	 * @param ruleAddress where the rule is explained, from the site's root
	 * @param section the code of the section; empty for the report as a whole
	 * @param cell the code of the first cell concerned; empty where it is a text
	 * @param question what the rule asked about, in the language asked for
	 * @param reason what the agency says, in Chinese
	 */
	record AnsweredReason(String rule, String ruleAddress, String section, String cell, String question,
			String reason) {

		static AnsweredReason of(SubmittedReason reason, Locale locale) {
			return new AnsweredReason(reason.rule(), RuleDescription.address(reason.rule(), locale), reason.section(),
					reason.cell(), reason.question().in(locale), reason.reason());
		}

	}

	/**
	 * A receipt.
	 *
	 * @param number the receipt's number
	 * @param receivedAt when the submission was received (+08:00)
	 * @param hash the SHA-256 of the content's canonical form
	 */
	record AnsweredReceipt(String number, OffsetDateTime receivedAt, String hash) {
	}

}
