package org.nianbao.check.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;
import org.nianbao.shared.FindingLevel;

/**
 * Words that stand twice in a row. Chinese doubles words on purpose (人人, 一件一件), and a
 * word often begins with the character, or the word, with which the one before it ends
 * (信息公开开展情况, 各部门部门预算): so of single characters only those are looked at that seldom do,
 * and what is known to be right is left out.
 */
final class DoubledRule extends PassageRule {

	private static final int LONGEST = 10;

	private static final String NUMERALS = "〇零一二三四五六七八九十百千万亿两";

	private static final String PUNCTUATION = "，。、；：";

	/** What is counted: after a figure it stands once. */
	private static final String COUNTED = "件条次份项";

	/**
	 * Characters that, doubled, are a slip, each with those before the two that make them
	 * right (目的的确) and those after them (县县委).
	 */
	private static final Map<Character, Around> SINGLES = singles("""
			的 目 确
			了 为除 解事然
			和 温谐饱共缓 睦气
			在 存现所内外潜正 线建校
			将 即 军
			并 合 联
			及 以涉普提 时格
			该 应 .
			此 因对如据在就由 .
			我 自 行
			们 他我你它咱人 .
			都 首成 市
			均 平人年月 衡
			县 . 委城域级长乡直情内人志区外域
			市 . 场政民长委级容区直属域值人内情树花县外面集监
			镇 . 村区街级域长委情内
			局 . 长属机务内党域面
			省 . 级委长直属内外情会人
			府 . .
			第 . .
			被 . .
			与 参 .
			推 . .
			完 . .
			健 保稳 .
			优 最择较 .
			深 资 地感知刻切
			提 前手 .
			""");

	/** Words that may follow a word like their own beginning. */
	private static final List<String> COMPOUNDS = List.of("部门预算", "部门决算", "部门预决算", "部门整体", "部门所属", "部门规章", "单位预算",
			"单位决算", "单位预决算", "政府信息", "政府网站", "政府门户", "政府公报", "政府工作报告", "政府采购", "政府投资", "政府规章", "政府文件", "政府服务", "政府常务",
			"政府债务", "政府购买", "政府集中", "政府开放", "政府办公", "政府各", "政府性", "公开指南", "公开目录", "公开属性", "公开方式", "公开条例", "公开申请", "企业家",
			"环境影响", "环境执法", "环境监测", "环境质量", "环境保护", "机关党委", "机关事务", "机关各", "街道办", "街道各", "建设工程", "建设项目", "建设用地", "项目库",
			"文件库", "信息化", "信息处理费", "信息技术", "信息系统", "信息中心", "行政执法", "行政许可", "行政处罚", "行政强制", "行政复议", "行政诉讼", "行政审批",
			"行政机关", "行政规范性", "人民法院", "城市管理", "城市更新", "发展和改革", "发展改革", "社区服务", "社会保障", "社会保险", "社会治理", "教育局", "教育行政",
			"文化遗产", "保障性", "服务业", "管理局", "管理部门", "安全生产", "应急管理", "工程建设", "规划和自然资源", "交通运输", "农村集体", "农村土地", "中国共产党",
			"中心城", "中心主任", "研究院", "资金管理", "财政所", "组织部");

	/** Before 政府信息 and the like another 政府 is right only where it ends a name. */
	private static final String BEFORE_GOVERNMENT = "民市县区镇乡省级州旗盟本我各两";

	@Override
	public String code() {
		return "text.doubled";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	void look(Passage passage, List<Finding> findings) {
		if (passage.text().indexOf('\t') >= 0) {
			return;
		}
		String plain = passage.plain();
		int i = 0;
		while (i < plain.length() - 1) {
			int length = doubledAt(plain, i);
			if (length > 0 && passage.quote(i, i + 2 * length).length() == 2 * length) {
				String quote = plain.substring(i, i + 2 * length);
				findings.add(finding(level(), passage.place(i, i + 2 * length), quote, quote.substring(length),
						Message.of("check.doubled", quote)));
				i += 2 * length;
			}
			else {
				i++;
			}
		}
	}

	/**
	 * The length of the longest piece that stands twice from there on; 0 if none does.
	 */
	private static int doubledAt(String plain, int start) {
		char first = plain.charAt(start);
		for (int length = Math.min(LONGEST, (plain.length() - start) / 2); length > 0; length--) {
			if (first == plain.charAt(start + length) && plain.regionMatches(start, plain, start + length, length)
					&& ((length == 1) ? isSlipOfOne(plain, start) : isSlip(plain, start, length))) {
				return length;
			}
		}
		return 0;
	}

	private static boolean isSlip(String plain, int start, int length) {
		String piece = plain.substring(start, start + length);
		char first = piece.charAt(0);
		if (piece.chars().anyMatch((c) -> !Character.isIdeographic(c) && !isDigit((char) c))
				|| piece.chars().allMatch((c) -> c == first)) {
			return false;
		}
		boolean cutsNumber = isDigit(first) && start > 0 && isDigit(plain.charAt(start - 1));
		boolean counted = NUMERALS.indexOf(first) >= 0 && piece.charAt(1) != '是';
		boolean figures = piece.chars().allMatch((c) -> isDigit((char) c));
		return !cutsNumber && !counted && !figures && !isCompound(plain, start, piece);
	}

	private static boolean isCompound(String plain, int start, String piece) {
		int second = start + piece.length();
		boolean known = COMPOUNDS.stream()
			.anyMatch((word) -> word.startsWith(piece.substring(0, 2)) && plain.startsWith(word, second));
		return known
				&& (!piece.startsWith("政府") || start == 0 || BEFORE_GOVERNMENT.indexOf(plain.charAt(start - 1)) >= 0);
	}

	private static boolean isSlipOfOne(String plain, int start) {
		char c = plain.charAt(start);
		char before = (start > 0) ? plain.charAt(start - 1) : '\n';
		char after = (start + 2 < plain.length()) ? plain.charAt(start + 2) : '\n';
		Around right = SINGLES.get(c);
		return (right != null && right.before().indexOf(before) < 0 && right.after().indexOf(after) < 0)
				|| (PUNCTUATION.indexOf(c) >= 0 && before != c && after != c)
				|| (COUNTED.indexOf(c) >= 0 && isDigit(before));
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	private static Map<Character, Around> singles(String lines) {
		Map<Character, Around> singles = new HashMap<>();
		lines.lines()
			.map((line) -> line.split(" "))
			.forEach((line) -> singles.put(line[0].charAt(0), new Around(line[1], line[2])));
		return Map.copyOf(singles);
	}

	/**
	 * What makes a doubled character right.
	 *
	 * @param before any of these characters before the two
	 * @param after any of these after them
	 */
	private record Around(String before, String after) {
	}

}
