package org.nianbao.check.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Place;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.format.Aspect;
import org.nianbao.format.Section;
import org.nianbao.shared.FindingLevel;

/**
 * The overview speaks of every aspect that the edition names for all agencies. Where most
 * aspects have a heading or a numbered beginning of their own, one that has none is
 * missing, unless the text names it by one of its longer words; else any of its words
 * will do. A heading under which nothing stands doesn't count.
 */
final class AspectsRule implements Rule {

	private static final String OVERVIEW = "narrative.overview";

	/** From this report year on (2021 edition) a missing aspect has to be explained. */
	private static final int EXPLAINED_SINCE = 2021;

	/** With so many aspects under a heading the text is ordered by them. */
	private static final int ORDERED = 3;

	/** Names of documents and bodies, and turns of phrase, that have an aspect's word. */
	private static final Pattern NOT_SPOKEN = Pattern.compile(
			"《[^《》]{0,60}》|监督管理|市场监督|质量监督|卫生监督|监督权|社会保障|医疗保障|住房保障|退役军人服务保障|转[为化]+主动公开|主动公开(?:基本)?目录|公开目录(?=[0-9,，一二三四五六七八九十百千零两]+[条件])|(?<=拟)公开政府信息|登记[、和]审核[^。；]{0,16}归档|文书[^。；，]{0,6}归档|(?:公众号|微博|抖音号|新媒体)(?:全年|累计|共)?发布信息|主动公开(?=[和与及、]依申请公开)|(?<=主动公开[和与及、])依申请公开");

	@Override
	public String code() {
		return "text.aspects";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.EXPLAIN;
	}

	@Override
	public List<Finding> check(Subject subject) {
		List<Finding> findings = new ArrayList<>();
		subject.edition().narrative(OVERVIEW).ifPresent((section) -> {
			List<Aspect> due = section.aspects().stream().filter((aspect) -> !aspect.governmentsOnly()).toList();
			List<Aspect> ofGovernments = section.aspects().stream().filter(Aspect::governmentsOnly).toList();
			List<Aspect> missing = missing(due, ofGovernments, section, subject);
			if (!missing.isEmpty()) {
				boolean explained = subject.year().value() >= EXPLAINED_SINCE;
				findings.add(new Finding(code(), explained ? FindingLevel.EXPLAIN : FindingLevel.HINT,
						new Place.OfSection(section.code(), 0), List.of(), "", Said.names(missing),
						Message.of("check.aspects", section.title(), Said.labels(missing),
								Message.of(explained ? "check.request.explain" : "check.request.hint"))));
			}
		});
		return findings;
	}

	private static List<Aspect> missing(List<Aspect> due, List<Aspect> ofGovernments, Section section,
			Subject subject) {
		if (!Said.isLongEnough(subject.content().narrative(section.code()))) {
			return List.of();
		}
		Outline outline = Outline.of(section.code(), subject.passages());
		List<Aspect> left = due.stream().filter((aspect) -> !outline.leads(aspect, ofGovernments)).toList();
		if (left.isEmpty()) {
			return left;
		}
		boolean ordered = due.size() - left.size() >= ORDERED;
		String text = Said.without(NOT_SPOKEN, ordered ? outline.underHeadings() : outline.text());
		return left.stream().filter((aspect) -> !Said.speaksOf(aspect, text, ordered ? Outline.NAMING : 1)).toList();
	}

}
