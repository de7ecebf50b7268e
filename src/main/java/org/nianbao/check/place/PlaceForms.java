package org.nianbao.check.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways in which a place's name is written, derived from its full name. */
final class PlaceForms {

	private static final List<String> ENDINGS = List.of("特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "新区", "林区", "省", "市",
			"县", "区", "盟", "旗");

	/** The peoples that names of autonomous places carry, the longer names first. */
	private static final List<String> PEOPLES = List.of("柯尔克孜", "鄂温克族", "达斡尔族", "维吾尔", "土家族", "布依族", "哈尼族", "景颇族",
			"傈僳族", "朝鲜族", "仡佬族", "拉祜族", "纳西族", "普米族", "独龙族", "布朗族", "撒拉族", "东乡族", "保安族", "裕固族", "哈萨克", "塔吉克", "仫佬族",
			"毛南族", "蒙古族", "蒙古", "锡伯", "壮族", "回族", "藏族", "羌族", "彝族", "苗族", "侗族", "傣族", "白族", "满族", "瑶族", "畲族", "黎族",
			"水族", "佤族", "怒族", "土族", "各族");

	/** Full names that are said of parts of any town, or that begin like a sentence. */
	private static final Set<String> COMMON = Set.of("新城区", "老城区", "城中区", "城东区", "城西区", "城北区", "城南区", "市中区", "市南区",
			"市北区", "城关区", "城厢区", "城子河区", "江南区", "江北区", "江岸区", "河东区", "河西区", "南岸区", "新市区", "海港区", "港口区", "港北区", "港南区",
			"河口区", "湖滨区", "平安区", "文化区", "会同县", "公安县", "资源县", "合作市", "友好区", "友谊县", "前进区", "前锋区", "工农区", "解放区", "红旗区",
			"富裕县", "延长县", "中方县", "大方县", "安定区", "安居区", "振兴区", "复兴区", "南部县", "平原县", "新建区", "新兴区", "新兴县", "惠民县", "比如县",
			"温泉县", "互助县", "共和县", "民和县", "通道县", "宏伟区", "光明区", "文峰区", "特区");

	/** Short names of provinces and cities that are words as well. */
	private static final Set<String> WORDS = Set.of("大同", "长治", "三明", "中山", "日照", "开封", "来宾", "白银", "安康", "海口", "朝阳",
			"阿里", "黄山", "怒江", "红河", "凉山", "大理", "海北", "海西", "黄南", "中卫", "大庆", "天水", "平凉", "信阳", "和田", "保定", "通化", "河池",
			"包头", "定西", "山南", "自贡", "玉树", "兴安", "南通", "宜春", "丽水", "文山", "海东", "金华", "怀化", "那曲");

	private static final int LONGEST_TO_SHORTEN = 8;

	private PlaceForms() {
	}

	/** How surely that full name means the place. */
	static Nature full(String name) {
		return (name.length() <= 2 || COMMON.contains(name)) ? Nature.COMMON : Nature.FULL;
	}

	/**
	 * The name without what says the kind of place and the people: 合肥 for 合肥市, 延边 for
	 * 延边朝鲜族自治州; empty if less than two characters are left.
	 */
	static Optional<String> shortened(String name) {
		for (String ending : ENDINGS) {
			boolean autonomous = ending.startsWith("自治");
			if (name.endsWith(ending) && (autonomous || name.length() <= LONGEST_TO_SHORTEN)) {
				String stem = name.substring(0, name.length() - ending.length());
				String kept = autonomous ? withoutPeoples(stem) : stem;
				if (kept.length() >= 2) {
					return Optional.of(kept);
				}
			}
		}
		return Optional.empty();
	}

	/** How surely that short name means the place. */
	static Nature shortened(String name, boolean county) {
		return (county || WORDS.contains(name)) ? Nature.WEAK : Nature.SHORT;
	}

	/** What people call an autonomous place: 延边州, 互助县; empty for others. */
	static Optional<String> colloquial(String name) {
		boolean autonomous = name.endsWith("自治州") || name.endsWith("自治县") || name.endsWith("自治旗");
		return autonomous ? shortened(name).map((kept) -> kept + name.charAt(name.length() - 1)) : Optional.empty();
	}

	private static String withoutPeoples(String stem) {
		String kept = stem;
		String before;
		do {
			before = kept;
			for (String people : PEOPLES) {
				if (kept.endsWith(people) && kept.length() >= people.length() + 2) {
					kept = kept.substring(0, kept.length() - people.length());
				}
			}
		}
		while (!kept.equals(before));
		return kept;
	}

	/** Whether one of these characters ends the names of places. */
	static boolean endsNames(char c) {
		return "省市县区州盟旗".indexOf(c) >= 0;
	}

}
