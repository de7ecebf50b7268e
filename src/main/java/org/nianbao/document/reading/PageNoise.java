package org.nianbao.document.reading;

import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.reading.Labelled.Label;
import org.nianbao.document.source.Wording;

/** Recognises what pages carry beside the report: page numbers, and what stands below. */
final class PageNoise {

	private static final int LONGEST = 60;

	private static final Pattern PAGE_NUMBER = Pattern.compile(
			"\\s*(?:[-—–－]{1,3}\\s?\\d{1,3}\\s?[-—–－]{1,3}|第\\s?\\d{1,3}\\s?页(?:[\\s,，/]{0,3}共\\s?\\d{1,3}\\s?页)?)\\s*");

	private static final Set<String> BUTTONS = Set.of("打印", "打印本页", "关闭", "关闭窗口", "关闭本页", "返回", "返回顶部", "上一篇", "下一篇",
			"分享到", "扫一扫", "扫一扫在手机打开当前页", "网站地图", "联系我们", "附件下载", "收藏", "打印关闭", "打印本页关闭窗口");

	private PageNoise() {
	}

	/** Whether the line is the number of a page. */
	static boolean isPageNumber(String line) {
		return line.length() <= LONGEST && PAGE_NUMBER.matcher(line).matches();
	}

	/** Whether the line says who runs the site or is a button below a page. */
	static boolean isSiteFooter(String line) {
		if (line.length() > LONGEST * 2 || Wording.isLiteral(line)) {
			return false;
		}
		Labelled labelled = Labelled.of(line);
		String wording = Wording.of(line);
		return (labelled != null && labelled.label() == Label.SITE) || BUTTONS.contains(wording)
				|| wording.startsWith("版权所有") || wording.startsWith("copyright") || wording.contains("icp备")
				|| wording.contains("公网安备");
	}

	/** Whether the line may stand below a page among others that do. */
	static boolean isBelowPage(String line) {
		Labelled labelled = (line.length() <= LONGEST * 2) ? Labelled.of(line) : null;
		return isSiteFooter(line) || (labelled != null && isDetail(labelled.label()));
	}

	private static boolean isDetail(@Nullable Label label) {
		return label == Label.SITE_DETAIL || label == Label.PAGE;
	}

}
