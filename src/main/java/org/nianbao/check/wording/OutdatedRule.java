package org.nianbao.check.wording;

import java.util.List;

import org.nianbao.shared.FindingLevel;

/**
 * Phrases of the Regulation of 2007 (国务院令第492号) that its revision, in force since 15 May
 * 2019, replaced: its principle, its time limit, the applicant's special need, the costs
 * of searching and copying, and the terms of the older statistics.
 */
final class OutdatedRule extends PhraseRule {

	OutdatedRule() {
		super(List.of(
				outdated("不公开", "公开(?:为|是)原则[”’\"]?[，、,；]?[“‘\"]?以?不公开(?:为|是)例外", "以公开为常态、不公开为例外",
						"check.outdated.principle"),
				outdated("特殊需要", "(?:自身)?(?:的)?生产、生活、科研等(?:方面)?的?特殊需要", "", "check.outdated.need"),
				outdated("工作日", "(?:15|十五)个工作日(?:之内|以内|内)?(?:依法|予以|作出|给予|进行|书面){0,3}答复", "20个工作日",
						"check.outdated.limit")
					.unless("压缩|缩短|提前|承诺|提速|压减"),
				outdated("检索", "检索费?、复制费?、(?:邮寄|邮递)费?等?(?:成本)?费用?", "信息处理费", "check.outdated.costs"),
				outdated("条例", "条例[》〉]?(?:（[^（）]{0,40}）)?第(?:三十一|三十二|31|32)条[^。；]{0,30}(?:年度报告|年报)", "第四十九条、第五十条",
						"check.outdated.article"),
				outdated("答复数", "(?:同意公开|同意部分公开|不同意公开|不属于本行政机关公开|申请信息不存在|告知作出更改补充)的?答复数", "",
						"check.outdated.statistics")));
	}

	private static Phrase outdated(String clue, String pattern, String instead, String message) {
		return Phrase.of(clue, pattern, FindingLevel.HINT, instead, message);
	}

	@Override
	public String code() {
		return "text.outdated";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

}
