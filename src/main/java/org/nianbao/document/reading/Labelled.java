package org.nianbao.document.reading;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.Wording;

/**
 * A line of a label and what it names, as they stand around a report: 索引号：…, 文号：…, 来源：….
 *
 * @param label what the label is
 * @param value the text behind the colon
 */
record Labelled(Label label, String value) {

	private static final int LONGEST_LABEL = 16;

	/** A document number without its label: 青水函〔2025〕3号. */
	private static final Pattern NUMBER = Pattern
		.compile("\\s*\\p{IsHan}{2,20}\\s?[〔\\[（(【﹝]\\s?\\d{4}\\s?[〕\\]）)】﹞]\\s?第?\\s?\\d{1,5}\\s?号\\s*");

	/** What labels around a report name. */
	enum Label {

		TITLE("标题", "名称", "信息名称", "文件名称"),

		DOCUMENT_NUMBER("文号", "发文字号", "发文文号", "文件编号"),

		INDEX_NUMBER("索引号", "信息索引号", "索引"),

		SIGNATURE("落款"),

		/** What a web page says of itself; no part of the report. */
		PAGE("来源", "信息来源", "文章来源", "稿件来源", "发布日期", "发布时间", "发布机构", "发布单位", "发文机关", "发文单位", "成文日期", "生成日期", "公开日期",
				"公开时间", "公开方式", "公开形式", "公开范围", "更新时间", "更新日期", "浏览次数", "浏览量", "点击数", "点击量", "点击率", "访问量", "阅读次数",
				"阅读量", "字体", "字号", "字体大小", "作者", "编辑", "责任编辑", "主题分类", "主题词", "有效性", "信息分类", "体裁分类", "组配分类", "分享",
				"分享到", "当前位置", "您当前的位置", "您的位置"),

		/** Who runs a web site: what stands below a page. */
		SITE("主办", "主办单位", "承办", "承办单位", "技术支持", "版权所有", "网站标识码", "政府网站标识码", "备案号", "备案编号", "运行维护", "运维单位"),

		/** What stands below a page beside who runs it. */
		SITE_DETAIL("地址", "单位地址", "邮编", "邮政编码", "电话", "联系电话", "传真", "网站技术维护电话", "网站地图", "联系我们", "电子邮箱", "邮箱");

		private final Set<String> wordings;

		Label(String... wordings) {
			this.wordings = Set.of(wordings);
		}

	}

	/** The label and value of a line, or null if it has no known label. */
	static @Nullable Labelled of(String line) {
		if (Wording.isLiteral(line)) {
			return null;
		}
		int colon = firstColon(line);
		if (colon < 0) {
			return NUMBER.matcher(line).matches() ? new Labelled(Label.DOCUMENT_NUMBER, line.strip()) : null;
		}
		Label label = label(Wording.of(line.substring(0, colon)));
		return (label != null) ? new Labelled(label, line.substring(colon + 1).strip()) : null;
	}

	/** The label of that wording, or null if it is none. */
	static @Nullable Label label(String wording) {
		for (Label label : Label.values()) {
			if (label.wordings.contains(wording)) {
				return label;
			}
		}
		return null;
	}

	private static int firstColon(String line) {
		for (int i = 0; i < Math.min(line.length(), LONGEST_LABEL); i++) {
			if (line.charAt(i) == '：' || line.charAt(i) == ':') {
				return i;
			}
		}
		return -1;
	}

}
