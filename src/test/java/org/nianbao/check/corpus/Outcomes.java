package org.nianbao.check.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Tells how requests were answered, in several ways. */
final class Outcomes {

	static final List<String> GROUPS = List.of("granted", "partial", "denied", "unavailable", "notProcessed",
			"otherHandling");

	/** Rows that are told by themselves, with their wording. */
	static final Map<String, String> DETAILS = details();

	private static final Map<String, String> WORDS = Map.of("granted", "予以公开", "partial", "部分公开", "denied", "不予公开",
			"unavailable", "无法提供", "notProcessed", "不予处理", "otherHandling", "其他处理");

	private final Facts facts;

	private final Random random;

	Outcomes(Facts facts, Random random) {
		this.facts = facts;
		this.random = random;
	}

	private static Map<String, String> details() {
		Map<String, String> details = new LinkedHashMap<>();
		details.put("unavailable.notHeld", "本机关不掌握相关政府信息");
		details.put("unavailable.notExisting", "没有现成信息需要另行制作");
		details.put("unavailable.unclear", "补正后申请内容仍不明确");
		return details;
	}

	/** A template for the outcomes; empty if there are none or nothing is told. */
	String template() {
		int way = this.random.nextInt(8);
		boolean zeros = this.random.nextInt(5) == 0;
		String separator = List.of("，", "、", "；").get(this.random.nextInt(3));
		String lead = lead();
		if (this.facts.get("handled") == 0 || way == 0) {
			return "";
		}
		if (way == 1) {
			return this.facts.get("carriedOut") == 0 ? "均已按规定答复申请人。" : "答复文书规范、说理充分。";
		}
		List<String> parts = new ArrayList<>();
		for (String group : GROUPS) {
			if (way == 2 && group.equals("granted")) {
				parts.add("予以公开及部分公开{grantedPartial}{u}");
			}
			else if (way == 3 && group.equals("denied") && this.facts.get("refused") > 0) {
				parts.add("不予公开和无法提供共{refused}{u}");
			}
			else if (!(way == 2 && group.equals("partial")) && !(way == 3 && group.equals("unavailable"))
					&& (zeros || this.facts.get(group) > 0)) {
				parts.add(WORDS.get(group) + '{' + group + "}{u}" + details(group, way));
			}
		}
		return lead + String.join(separator, parts) + '。';
	}

	private String lead() {
		boolean all = this.facts.get("handled") == this.facts.get("total");
		List<String> leads = all ? List.of("其中，", "其中", "办理结果：", "按办理结果分，") : List.of("办理结果为：", "已答复的申请中，", "答复情况：");
		return leads.get(this.random.nextInt(leads.size()));
	}

	private String details(String group, int way) {
		if (!group.equals("unavailable") || way < 5) {
			return "";
		}
		List<String> parts = DETAILS.keySet()
			.stream()
			.filter((row) -> this.facts.get(row) > 0)
			.map((row) -> DETAILS.get(row) + '{' + row + "}{u}")
			.toList();
		return (parts.size() > 1) ? "（" + String.join("、", parts) + "）" : "";
	}

	/** A template for who asked. */
	String applicants() {
		int way = this.random.nextInt(3);
		if (this.facts.get("legal") == 0) {
			return "申请人均为自然人";
		}
		return switch (way) {
			case 0 -> "其中自然人申请{natural}{u}，法人或其他组织申请{legal}{u}";
			case 1 -> "其中自然人{natural}{u}、法人及其他组织{legal}{u}";
			default -> (this.facts.get("otherLegal") > 0) ? "其中自然人{natural}{u}、商业企业{enterprise}{u}、其他组织{otherLegal}{u}"
					: "其中自然人{natural}{u}、商业企业{enterprise}{u}";
		};
	}

	/** A template for what became of reconsiderations. */
	String reconsiderationResults() {
		List<String> parts = new ArrayList<>();
		Map<String, String> words = new LinkedHashMap<>();
		words.put("upheld", "维持");
		words.put("corrected", "纠正");
		words.put("otherResult", "其他结果");
		words.put("pending", "尚未审结");
		words.forEach((result, word) -> {
			if (this.facts.get("reconsideration." + result) > 0) {
				parts.add(word + "{reconsideration." + result + "}{j}");
			}
		});
		if (this.random.nextBoolean() || parts.isEmpty()) {
			return "";
		}
		return (parts.size() > 1) ? "，其中" + String.join("、", parts)
				: this.facts.get("reconsideration.upheld") > 0 ? "，均维持原答复" : "";
	}

}
