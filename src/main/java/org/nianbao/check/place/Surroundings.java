package org.nianbao.check.place;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What stands around a place's name in a text, and what that says about why the place is
 * named.
 */
final class Surroundings {

	private static final String SENTENCE_ENDS = "。！？；!?;\n\t";

	private static final String CLAUSE_ENDS = SENTENCE_ENDS + "，,：";

	/** Between the places of a list. */
	private static final String LISTING = "、和及与，";

	/** After which a name of its own may begin. */
	private static final String OPENING = "。！？；，、：“”‘’《》〈〉（）【】[]\"'!?;,\n\t在与和对向从由至到为及按";

	/** A street, a river and the like. */
	private static final Pattern WAYS = Pattern
		.compile("[东南西北中]?(?:路(?!由)|街(?!道)|大街|大道|巷|河|江|湖|山|海峡|大桥|站(?!点)|机场|高速|高铁|铁路|水库|运河)");

	/** Bodies, media and events that carry a place's name without being of its agency. */
	private static final Pattern BODIES = Pattern
		.compile("）?[\\p{IsHan}A-Za-z0-9]{0,10}?(?:大学|学院|医院|研究院|研究所|中学|小学|学校|法院|检察院|仲裁|海关|分行|支行|督察局|特派|"
				+ "有限公司|股份|集团|公司|银行|商会|事务所|日报|晚报|晨报|电视台|广播|卫视|新闻网|在线|报社|"
				+ "博览会|交易会|峰会|论坛|冬奥|亚运|世博|进博|大运会|时间|经验|模式|做法|案例|经济带|经济圈|都市圈|城市群|"
				+ "大湾区|示范区|自贸|自由贸易|试验区|合作区|一体化|流域|沿线|籍|客商|考察团|代表团|企业家)");

	private static final String PARTNERS = "对口|联合|跨界|联防|联动|会商|帮扶|结对|协作|友好城市|友城|姐妹城|合作|共建|签约|签订|签署|联盟|考察|调研|学习|借鉴|取经|观摩|交流|"
			+ "培训|招商|招引|引进|引入|推介|引资|洽谈|对接|跨省|跨市|跨区|跨域|跨境|通办|互认|互通|异地|毗邻|相邻|邻近|邻省|邻市|邻县|邻区|周边|接壤|交界|比邻|"
			+ "协同发展|一体化|都市圈|城市群|经济圈|经济带|大湾区|三角洲|转办|移送|移交|流域|援助|支援|驰援|援建|兄弟|先进地区|发达地区|标杆|对标|"
			+ "务工|劳务|户籍|迁入|迁出|搬迁|游客|旅游|中标|承建|委托|供应商|总部|来自|赴|前往|奔赴|抵达|返回|途经|航线|参展|参会|举行|召开的";

	/** Words of going somewhere, working together, comparing and the like. */
	private static final Pattern PARTNER = Pattern.compile(PARTNERS);

	/** Words of courts, which may sit elsewhere. */
	private static final Pattern LEGAL = Pattern.compile("管辖|法院|判决|裁定|起诉|诉讼|上诉|仲裁|复议");

	/** Words that lead to with whom something is done, or to where. */
	private static final Pattern WITH = Pattern.compile("(?:与|和|同|跟|赴|到|至|从|往|自|比|较)[^，。；、“《]{0,3}$");

	/**
	 * Words that lead to whom something is given, from whom learned, where it happens.
	 */
	private static final Pattern TOWARDS = Pattern.compile("(?:对|向|在)[^，。；、“《]{0,3}$");

	private static final Pattern DONE_THERE = Pattern
		.compile("[^，。；]{0,10}?(?:学习|看齐|取经|帮扶|支援|援助|移送|转办|捐赠|举行|召开|举办|参加|参展|签约|签订|设立)");

	/** What an agency runs at its own place. */
	private static final Pattern SERVICES = Pattern.compile("(?:政务|行政|便民|公共)服务(?:中心|大厅)|图书馆|档案馆");

	/** Somebody comes from there. */
	private static final Pattern VISITS = Pattern.compile("[^。；]{0,24}?(?:来我|来访|到我|一行|与我|同我|和我|对我|支援|帮扶|驰援)");

	private static final Pattern AND_OTHERS = Pattern
		.compile("[^，。；]{0,4}?等(?:地|省|市|县|区|城市|先进|兄弟|外地|\\d+个|[一二三四五六七八九十两]+个|周边|多地)");

	private static final Pattern ACCOUNT_AFTER = Pattern
		.compile("(?:发布|在线|政务|融媒|微讯|微政|政府|人民政府|党建|公安|司法|应急|教育|税务|市场监管|文旅|卫健|人社|交警|疾控|组工|统计)");

	private static final Pattern ACCOUNT_BEFORE = Pattern
		.compile("[“《\"](?:投资|微看|微|政务|美丽|清廉|文明|魅力|活力|数字|智慧|信用|法治|健康|阳光|爱|云上|掌上|最)$");

	private static final Pattern GOVERNMENT = Pattern.compile("人民政府|政府(?!信息)|政务公开");

	/** How far words may be that say why a place is named, in characters. */
	private static final int NEAR = 40;

	/** A sentence that is longer is looked at in part. */
	private static final int FAR = 120;

	/** So many places of a list are looked at. */
	private static final int LISTED = 40;

	private static final int SHORT = 5;

	private final String text;

	private final List<Mention> all;

	Surroundings(String text, List<Mention> all) {
		this.text = text;
		this.all = all;
	}

	/** Whether the name is told as an agency's own place would be. */
	boolean tellsOfAgency(Mention mention) {
		int clause = before(mention.start(), CLAUSE_ENDS);
		String left = this.text.substring(clause, mention.start());
		if (ACCOUNT_BEFORE.matcher(left).find() && follows(mention.end(), "”》\"")) {
			return true;
		}
		boolean opened = mention.attached() || mention.start() == 0
				|| OPENING.indexOf(this.text.charAt(mention.start() - 1)) >= 0;
		return opened && (quotedAccount(mention) || lookingAt(GOVERNMENT, mention.end()));
	}

	private boolean quotedAccount(Mention mention) {
		return mention.start() > 0 && "“《\"".indexOf(this.text.charAt(mention.start() - 1)) >= 0
				&& lookingAt(ACCOUNT_AFTER, mention.end());
	}

	/**
	 * Whether the place is named as a partner, a neighbour or a destination, or as a part
	 * of the name of a court, university, firm, road, river, paper or event.
	 */
	boolean isNamedForAReason(Mention mention, int number) {
		int first = firstOfList(number);
		int last = lastOfList(number);
		int whole = endOfChain(number);
		if (lookingAt(WAYS, whole) || lookingAt(BODIES, whole) || lookingAt(AND_OTHERS, last)) {
			return true;
		}
		int clause = before(first, CLAUSE_ENDS);
		int sentenceEnd = after(last, SENTENCE_ENDS);
		if (contains(LEGAL, before(first, SENTENCE_ENDS), sentenceEnd) || contains(PARTNER, clause, mention.start())) {
			return true;
		}
		if (endsWith(WITH, clause, first)) {
			return contains(PARTNER, last, Math.min(sentenceEnd, last + NEAR));
		}
		return (endsWith(TOWARDS, clause, first) && lookingAt(DONE_THERE, last) && !lookingAt(SERVICES, last))
				|| (first == clause && lookingAt(VISITS, last));
	}

	/** Where the names end that directly follow each other, as in 安徽省合肥市. */
	private int endOfChain(int number) {
		int i = number;
		while (i + 1 < this.all.size() && this.all.get(i + 1).start() == this.all.get(i).end() && i < number + LISTED) {
			i++;
		}
		return this.all.get(i).end();
	}

	/** Where the list of places begins in which that one stands. */
	private int firstOfList(int number) {
		int i = number;
		while (i > Math.max(0, number - LISTED) && isListedBefore(this.all.get(i - 1), this.all.get(i))) {
			i--;
		}
		return this.all.get(i).start();
	}

	private int lastOfList(int number) {
		int i = number;
		while (i + 1 < Math.min(this.all.size(), number + LISTED)
				&& isListed(this.all.get(i).end(), this.all.get(i + 1).start())) {
			i++;
		}
		return this.all.get(i).end();
	}

	/** What stands right before a place that is no part of it is a word, as in 会同阜康市. */
	private boolean isListedBefore(Mention one, Mention next) {
		return isListed(one.end(), next.start()) && (one.end() != next.start() || next.attached());
	}

	private boolean isListed(int end, int start) {
		return end == start || (end + 1 == start && LISTING.indexOf(this.text.charAt(end)) >= 0);
	}

	private boolean follows(int at, String characters) {
		return at < this.text.length() && characters.indexOf(this.text.charAt(at)) >= 0;
	}

	private boolean lookingAt(Pattern pattern, int at) {
		return pattern.matcher(this.text).region(at, this.text.length()).lookingAt();
	}

	private boolean endsWith(Pattern pattern, int start, int end) {
		return pattern.matcher(this.text).region(Math.max(start, end - SHORT), end).find();
	}

	private boolean contains(Pattern pattern, int start, int end) {
		return pattern.matcher(this.text).region(start, end).find();
	}

	/** The index after the last of these characters before a place. */
	private int before(int at, String ends) {
		int start = at;
		while (start > Math.max(0, at - FAR) && ends.indexOf(this.text.charAt(start - 1)) < 0) {
			start--;
		}
		return start;
	}

	/** The index of the first of these characters from a place on. */
	private int after(int at, String ends) {
		int end = at;
		while (end < Math.min(this.text.length(), at + FAR) && ends.indexOf(this.text.charAt(end)) < 0) {
			end++;
		}
		return end;
	}

}
