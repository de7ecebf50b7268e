package org.nianbao.check.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.nianbao.check.Filer;
import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * The title names the agency and the year, once each: “机关名称＋年度＋政府信息公开工作年度报告” (title of
 * the official format).
 */
final class ReportTitleRule implements Rule {

	private static final String CODE = "report.title";

	/** How many characters of an agency's name a title has at least. */
	private static final int SHORTEST_NAME = 3;

	private static final Pattern YEAR = Pattern.compile("(?:\\d{4}|[〇零一二三四五六七八九]{4})年?");

	private static final Pattern DOUBLED = Pattern.compile("年年度|年度年度|年度[^年]*年度");

	/** What a title says besides the agency and the year. */
	private static final Pattern SUBJECT = Pattern.compile("(?:关于)?(?:的)?(?:政府信息|政务|信息)公开.*|(?:工作)?年度报告.*|年报.*");

	@Override
	public String code() {
		return CODE;
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		String title = Plain.of(subject.content().title());
		List<Finding> findings = new ArrayList<>();
		Matcher year = YEAR.matcher(title);
		String agency = SUBJECT.matcher(YEAR.matcher(title).replaceAll("")).replaceFirst("").replaceFirst("年?度$", "");
		if (!year.find()) {
			findings.add(finding(title, subject.year().toString(), Message.of("check.title.year", title)));
		}
		if (agency.length() < SHORTEST_NAME) {
			findings.add(finding(title, "", Message.of("check.title.agency", title)));
		}
		else {
			registered(subject).filter((filer) -> !isNamed(filer, agency))
				.ifPresent((filer) -> findings
					.add(finding(agency, filer.name(), Message.of("check.title.other", agency, filer.name()))));
		}
		Matcher doubled = DOUBLED.matcher(title);
		if (doubled.find()) {
			findings.add(finding(doubled.group(), "", Message.of("check.title.doubled", title)));
		}
		return findings;
	}

	private static Optional<Filer> registered(Subject subject) {
		return Optional.ofNullable(subject.context().filer());
	}

	/** Whether a title names the agency by its name or a shorter form of it. */
	private static boolean isNamed(Filer filer, String agency) {
		return Names.isShortFor(agency, Names.withRegions(filer))
				|| filer.otherNames().stream().anyMatch((name) -> Names.isShortFor(agency, name));
	}

	private static Finding finding(String left, String right, Message message) {
		return new Finding(CODE, FindingLevel.HINT, new Place.OfReport(), List.of(), left, right, message);
	}

}
