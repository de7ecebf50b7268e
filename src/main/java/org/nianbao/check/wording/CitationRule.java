package org.nianbao.check.wording;

import java.util.List;

import org.nianbao.format.Edition;
import org.nianbao.shared.FindingLevel;
import org.nianbao.shared.ReportYear;

/**
 * From report year 2021 on a report cites the Regulation as revised (国务院令第711号, in force
 * since 15 May 2019) and the format of 26 September 2021 (国办公开办函〔2021〕30号), not the ones
 * that they replaced. To say that something was replaced is right.
 */
final class CitationRule extends PhraseRule {

	private static final int FIRST_YEAR = 2021;

	private static final String REPLACED = "废止|停止执行|不再执行|失效|取代|代替|替代|原《";

	private static final String FORMAT = "国办公开办函〔2021〕30号";

	CitationRule() {
		super(List.of(superseded("60号", "国办公开办函[〔\\[［【（]2019(?:年)?[〕\\]］】）]第?60号", FORMAT, "check.citation.format"),
				superseded("（试行）", "年度报告格式[》〉]?（试行）", FORMAT, "check.citation.format"),
				superseded("492号", "国务院(?:令|第){0,2}[（〔]?第?492号令?", "国务院令第711号", "check.citation.regulation"),
				superseded("四百九十二号", "国务院(?:令|第){0,2}四百九十二号令?", "国务院令第711号", "check.citation.regulation")));
	}

	private static Phrase superseded(String clue, String pattern, String instead, String message) {
		return Phrase.of(clue, pattern, FindingLevel.EXPLAIN, instead, message).unless(REPLACED);
	}

	@Override
	public String code() {
		return "text.citation";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public boolean appliesTo(Edition edition, ReportYear year) {
		return year.value() >= FIRST_YEAR;
	}

}
