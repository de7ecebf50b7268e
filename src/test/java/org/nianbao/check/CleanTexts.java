package org.nianbao.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.nianbao.format.Edition;
import org.nianbao.format.Section;
import org.nianbao.shared.ReportYear;

/**
 * Narratives in which no rule finds anything, whatever the figures are: they state none.
 * Tests that lead a report through its life write these.
 */
public final class CleanTexts {

	/** What is written about the year. */
	public static final String OVERVIEW = """
			（一）主动公开。坚持以公开为常态、不公开为例外，本机关及时公开政策文件和办事信息。
			（二）依申请公开。规范登记、审核、答复各环节，对申请均依法办理。
			（三）政府信息管理。严格公开前的保密审查，对已公开的信息定期清理。
			（四）政府信息公开平台建设。门户网站专栏和政务新媒体运行正常。
			（五）监督保障。有专人负责并开展业务培训，完成工作考核和社会评议，没有需要责任追究的情形。""";

	/** What is written about the year in even years, so that no year copies the last. */
	private static final String OVERVIEW_OF_EVEN_YEARS = """
			（一）主动公开。本机关的机构职能、办事指南都按目录发布，有变动的随时更新。
			（二）依申请公开。当面、信函和网上渠道都畅通，答复书写明依据和救济途径。
			（三）政府信息管理。文件拟稿时确定公开属性，失效的文件逐件标注。
			（四）政府信息公开平台建设。栏目定期检查，错误链接当天修复。
			（五）监督保障。组织业务培训，接受工作考核和社会评议，没有需要责任追究的情形。""";

	/** What is written about problems. */
	public static final String PROBLEMS = "工作中存在更新不够及时的问题。下一步将加强培训，改进信息发布的管理。";

	/** What is written last. */
	public static final String OTHER = "本年度未收取信息处理费，没有其他需要报告的事项。";

	private CleanTexts() {
	}

	/**
	 * The narratives of a report of that edition and year by the code of their section.
	 */
	public static Map<String, String> of(Edition edition, ReportYear year) {
		Map<String, String> texts = new HashMap<>();
		edition.sections()
			.stream()
			.filter(Section::isNarrative)
			.forEach((section) -> texts.put(section.code(),
					text(Objects.requireNonNullElse(section.meaning(), ""), year)));
		return texts;
	}

	private static String text(String meaning, ReportYear year) {
		String overview = (year.value() % 2 == 0) ? OVERVIEW_OF_EVEN_YEARS : OVERVIEW;
		return switch (meaning) {
			case "narrative.overview" -> overview;
			case "narrative.problems" -> PROBLEMS;
			case "narrative.other" -> OTHER;
			default -> overview + '\n' + PROBLEMS;
		};
	}

}
