package org.nianbao.check.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Texts as agencies might write them, each independent of the others. The same seed gives
 * the same texts. They share no word list with what the product ships.
 */
public final class InventedTexts {

	private static final String[] TIMES = { "一季度", "汛期之前", "年中", "入冬以后", "每月初", "换届以来", "集中整治阶段", "上半年", "雨季结束后",
			"旅游旺季", "开学前夕", "秋收时节", "试点启动后", "机构调整完成后" };

	private static final String[] ACTORS = { "办公室", "法规科", "窗口人员", "各股室", "信息员", "值班组", "档案室", "技术支撑单位", "分管领导", "基层站所",
			"专家组", "协管员", "宣传骨干", "联络专班" };

	private static final String[] WAYS = { "逐项", "会同有关方面", "利用周例会", "通过座谈", "对照清单", "结合走访", "采取以案代训的办法", "借助数据平台",
			"按照轻重缓急", "邀请第三方", "分批次", "以问卷形式", "带着问题", "依托便民大厅" };

	private static final String[] VERBS = { "梳理", "核实", "更新", "补录", "公示", "讲解", "归集", "改写", "校对", "张贴", "解答", "回访",
			"汇编", "清退", "抽检", "登记" };

	private static final String[] OBJECTS = { "惠民补贴名单", "老旧小区改造进度", "河道采砂许可", "校车线路安排", "医保报销流程", "农机购置补助", "公租房分配结果",
			"招标中标公告", "食品抽检结论", "环境监测数据", "应急避难场所位置", "养老机构名录", "职称评审安排", "公交线路调整说明", "用水价格听证材料", "古树名木台账", "社区矫正须知",
			"殡葬服务价目", "冬季供暖时间表", "创业担保贷款条件", "农房建设审批步骤", "文化场馆开放时段", "道路挖掘计划", "危房排查情况" };

	private static final String[] RESULTS = { "来电咨询明显减少", "群众少跑了冤枉路", "重复提问得到缓解", "投诉量降到往年一半以下", "基层反映良好", "差错当天就能改正",
			"企业可以提前安排生产", "查询时间缩短到几分钟", "误解逐步消除", "工作留下了完整记录", "外地务工人员也能及时知道", "老年人看得懂也用得上" };

	private final Random random;

	public InventedTexts(long seed) {
		this.random = new Random(seed);
	}

	/** A text of that many paragraphs of four sentences. */
	public String text(int paragraphs) {
		List<String> text = new ArrayList<>();
		for (int i = 0; i < paragraphs; i++) {
			text.add(sentence() + sentence() + sentence() + sentence());
		}
		return String.join("\n", text);
	}

	/** One sentence. */
	public String sentence() {
		String first = any(ACTORS) + any(WAYS) + any(VERBS) + any(OBJECTS);
		return switch (this.random.nextInt(4)) {
			case 0 -> any(TIMES) + first + "，" + any(VERBS) + any(OBJECTS) + this.random.nextInt(2, 900) + "条，"
					+ any(RESULTS) + "。";
			case 1 -> first + "，再由" + any(ACTORS) + any(VERBS) + "，" + any(RESULTS) + "。";
			case 2 ->
				any(OBJECTS) + "由" + any(ACTORS) + any(WAYS) + any(VERBS) + "，" + any(TIMES) + "又" + any(VERBS) + "一遍。";
			default -> any(TIMES) + any(VERBS) + any(OBJECTS) + "和" + any(OBJECTS) + "，" + any(ACTORS) + any(WAYS)
					+ any(VERBS) + "，" + any(RESULTS) + "。";
		};
	}

	/** The same text with each sentence written anew with that chance, in percent. */
	public String withOtherSentences(String text, int percent) {
		StringBuilder changed = new StringBuilder();
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			if (text.charAt(i) == '。') {
				boolean anew = this.random.nextInt(100) < percent;
				changed.append(anew ? sentence() : text.substring(start, i + 1));
				start = i + 1;
			}
			else if (text.charAt(i) == '\n') {
				changed.append('\n');
				start = i + 1;
			}
		}
		return changed.toString();
	}

	/** The same text with each character another one with that chance, in percent. */
	public String withOtherCharacters(String text, int percent) {
		StringBuilder changed = new StringBuilder();
		for (char c : text.toCharArray()) {
			boolean other = Character.isLetter(c) && this.random.nextInt(100) < percent;
			changed.append(other ? (char) ('一' + this.random.nextInt(9000)) : c);
		}
		return changed.toString();
	}

	private String any(String[] words) {
		return words[this.random.nextInt(words.length)];
	}

}
