package org.nianbao.check.wording;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.shared.FindingLevel;

/**
 * What templates, fields of Word and conversions leave behind, which is never meant, and
 * placeholders and blanks that nobody filled in. A person's name may be masked (张××).
 */
final class ResidueRule extends PhraseRule {

	private static final List<Phrase> RESIDUES = List.of(residue("[", "\\[bookmark：[^\\[\\]]{0,80}]"),
			residue("[", "\\[(?:if!?[A-Za-z]{2,20}|endif)]"),
			residue("错误", "错误[!！](?:未找到|未定义|超链接|文档中没有|不能|找不到)[^，。；]{0,12}"),
			residue("Error!", "Error!(?:Referencesource|Bookmark|Hyperlink)[A-Za-z.]{0,30}"),
			residue("{", "\\{\\{[^{}]{0,80}}}|[$#]\\{[^{}]{0,80}}"), residue("<%", "<%[^<>]{0,80}%>"),
			residue("_", "_Toc[0-9]{3,}|(?<!bookmark：)_GoBack|_Hlk[0-9]{3,}|_Ref[0-9]{3,}"),
			residue("\\", "(?:TOC|PAGE|NUMPAGES|HYPERLINK|PAGEREF|SEQ|REF)[^\\\\，。；]{0,40}\\\\[*olhzu][^，。；]{0,20}"),
			residue("#", "#(?:REF!|N/A|DIV/0!|VALUE!|NAME[?？]|NUM!|NULL!)"),
			residue("&", "&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|ensp|emsp|mdash|middot)；|&#[0-9]{2,5}；"),
			residue("<", "</?(?:p|br|div|span|font|table|t[rdh]|a|b|strong|em|h[1-6]|o：p|img|ul|li|style|script)"
					+ "(?:(?:style|class|href|src|lang|align|id|width|color|face|size|target)=[^<>]{0,200})?/?>"),
			residue("\uFFFD", "\uFFFD+"), residue("锟斤拷", "(?:锟斤拷){1,9}"),
			residue("此处", "(?:点击|单击)此处[^，。；]{0,12}|此处(?:填写|填入|插入|输入)[^，。；]{0,12}"));

	/** Brackets with nothing in them, or with a demand. */
	private static final List<Phrase> BLANKS = List.of(blank("（）", "（）"), blank("〔〕", "〔〕"), blank("《》", "《》"),
			blank("【】", "【】"), blank("“”", "“”"), blank("（待", "（待(?:补充|填|定|核实|更新)[^（）]{0,12}）"),
			blank("（请", "（请(?:填写|补充)[^（）]{0,12}）"), blank("（填写", "（填写[^（）]{0,12}）"));

	/** 20××年, ××局, XX市, ○○局, **件 and ____, but not 二〇〇九. */
	private static final Pattern PLACEHOLDER = Pattern
		.compile("(?:[×✕╳Xx]{1,4}[年月日]){2,5}|[×✕╳]{2,}|(?<![A-Za-z_.@])[Xx]{2,}(?![A-Za-z0-9_@])"
				+ "|(?<![A-Za-z0-9×])[×Xx](?=[年月日件条份])|[*＊]{2,}(?=[年月日件条个次份局省市县区镇乡街委])"
				+ "|(?<![一二三四五六七八九十百〇0-9])〇{2,}(?![一二三四五六七八九〇0-9])|(?<![A-Za-z0-9_])[_＿]{2,}(?![A-Za-z0-9_])");

	private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾韦夏付方白邹孟熊秦邱侯江尹薛段雷龙黎史陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

	private static final String UNITS = "年月日件条个次份省市县区镇乡街局委厅办处科";

	ResidueRule() {
		super(Stream.concat(RESIDUES.stream(), BLANKS.stream()).toList());
	}

	private static Phrase blank(String clue, String pattern) {
		return Phrase.of(clue, pattern, FindingLevel.EXPLAIN, "", "check.residue.blank");
	}

	private static Phrase residue(String clue, String pattern) {
		return Phrase.of(clue, pattern, FindingLevel.BLOCK, "", "check.residue.left");
	}

	@Override
	public String code() {
		return "text.residue";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.BLOCK;
	}

	@Override
	void look(Passage passage, List<Finding> findings) {
		super.look(passage, findings);
		if (!hasMarks(passage.plain())) {
			return;
		}
		Matcher found = PLACEHOLDER.matcher(passage.plain());
		while (found.find()) {
			if (!isMaskedName(passage.plain(), found)) {
				String quote = passage.quote(found.start(), found.end());
				findings.add(finding(FindingLevel.EXPLAIN, passage.place(found), quote, "",
						Message.of("check.residue.blank", quote)));
			}
		}
	}

	private static boolean hasMarks(String plain) {
		for (int i = 0; i < plain.length(); i++) {
			if (isMark(plain.charAt(i))) {
				return true;
			}
		}
		return false;
	}

	/** The characters of which placeholders are made. */
	private static boolean isMark(char c) {
		return switch (c) {
			case '×', '✕', '╳', 'X', 'x', '*', '＊', '〇', '_', '＿' -> true;
			default -> false;
		};
	}

	private static boolean isMaskedName(String plain, Matcher found) {
		return found.start() > 0 && SURNAMES.indexOf(plain.charAt(found.start() - 1)) >= 0
				&& "×✕╳Xx".indexOf(plain.charAt(found.start())) >= 0
				&& (found.end() == plain.length() || UNITS.indexOf(plain.charAt(found.end())) < 0);
	}

}
