package org.nianbao.check.copy;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What reports have in common without one being copied from another: the terms of the
 * Regulations, the mottoes of the year, the names of what is disclosed, and sentences
 * that can hardly be worded otherwise: that there was nothing, that no fee was charged,
 * what the report is based on.
 */
final class OfficialWording {

	private static final Words TERMS = new Words(List.of("中华人民共和国政府信息公开条例", "政府信息公开条例", "政府信息公开信息处理费管理办法",
			"政府信息公开工作年度报告", "政府信息公开年度报告", "政府信息公开工作", "政府信息公开申请", "政府信息公开指南", "政府信息公开目录", "政府信息公开专栏", "政府信息公开平台",
			"政府信息公开栏目", "政府信息公开制度", "政府信息公开", "政府信息管理", "政府信息", "政务信息公开", "政务信息", "主动公开基本目录", "主动公开政府信息", "依申请公开政府信息",
			"主动公开", "依申请公开", "政务公开工作要点", "政务公开工作", "政务公开", "重点领域信息公开", "重点领域信息", "重点领域", "以公开为常态、不公开为例外",
			"以公开为常态不公开为例外", "公开为常态、不公开为例外", "以公开为原则、不公开为例外", "谁公开、谁审查、谁负责", "先审查、后公开", "先审后发", "三审三校", "一事一审",
			"公正、公平、合法、便民", "决策、执行、管理、服务、结果", "决策公开、执行公开、管理公开、服务公开、结果公开", "五公开", "知情权、参与权、表达权、监督权", "知情权、参与权和监督权",
			"公民、法人和其他组织", "公民、法人或者其他组织", "习近平新时代中国特色社会主义思想", "习近平总书记", "党的十九大精神", "党的二十大精神", "党的十九大", "党的二十大",
			"二十届三中全会精神", "中国共产党", "党中央、国务院", "党中央国务院", "以人民为中心", "全心全意为人民服务", "放管服", "优化营商环境", "营商环境", "法治政府建设", "法治政府",
			"国务院办公厅", "中央和省", "省委、省政府", "市委、市政府", "县委、县政府", "区委、区政府", "门户网站", "官方网站", "政府网站", "政务新媒体", "微信公众号",
			"微信公众平台", "政务微博", "新闻发布会", "信息公开", "行政规范性文件", "规范性文件", "政策解读", "解读回应", "办事指南", "行政许可", "行政处罚", "行政强制",
			"行政事业性收费", "财政预决算", "财政预算、决算", "双随机、一公开", "权责清单", "行政复议、行政诉讼", "行政复议和行政诉讼", "行政复议", "行政诉讼", "信息处理费",
			"工作考核、社会评议和责任追究", "工作考核、社会评议、责任追究", "工作考核", "社会评议", "责任追究", "组织领导", "监督保障", "领导小组", "统筹推进", "贯彻落实", "进一步加强",
			"进一步完善", "进一步提高", "进一步提升", "进一步规范", "不断提高", "不断提升", "不断完善", "不断加强", "经济社会发展", "人民群众", "社会公众",
			"人大代表建议和政协委员提案", "人大建议和政协提案", "建议提案", "存在的主要问题及改进情况", "存在的主要问题", "改进情况", "其他需要报告的事项"));

	/** That nothing of a kind happened, and what a fee statement says. */
	private static final Pattern STATEMENT = Pattern.compile(
			"(?:未|没有|无|零)(?:收到|接到|收取|受理|发生|产生|出现|制定|制发|新制作|存在|涉及|需要?报告|其他|其它|此项|相关|因)|(?:均为|为|共)?(?<![0-9.])[0０](?:件|元|起|宗|次|条|人次)"
					+ "|信息处理费|处理费用|收费及减免");

	/** What a report is based on and what it consists of. */
	private static final Pattern TEMPLATE = Pattern.compile(
			"现将.*(?:报告|公布|公开)|(?:根据|按照|依据|依照).*(?:条例|办法|通知|格式).*(?:编制|要求|规定)|本年度?报告.*(?:组成|包括|部分)|统计期限|数据.*截至?|欢迎.*联系|如有疑问|电子版.*下载");

	/** A longer sentence says something of its own. */
	private static final int LONGEST_STATEMENT = 60;

	private OfficialWording() {
	}

	/** How long the official term is that begins there; 0 if none does. */
	static int termAt(CharSequence text, int start) {
		return TERMS.lengthAt(text, start);
	}

	/** Whether a sentence, without its end mark, is worded alike by everybody. */
	static boolean isCommon(CharSequence sentence) {
		return sentence.length() <= LONGEST_STATEMENT
				&& (STATEMENT.matcher(sentence).find() || TEMPLATE.matcher(sentence).find());
	}

}
