package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.check.rule.Rule;
import org.nianbao.shared.FindingLevel;

/**
 * One fact has one figure: 全年公开信息20条 here is not 发布政府信息16条 there. Facts are the same
 * where verb, noun, channel and unit are.
 */
final class TwoFiguresRule implements Rule {

	/** Words that change nothing about what is counted. */
	private static final List<String> IDLE = List.of("本年度", "本年", "全年度", "全年", "今年", "年度内", "年内", "一年来", "我们", "本机关",
			"本单位", "我单位", "我局", "本局", "我委", "本委", "我厅", "我办", "我镇", "我区", "我市", "我县", "共计", "合计", "总计", "累计", "一共",
			"总共", "共有", "依法", "及时", "主动", "各类", "各项", "总数", "总量", "数量", "共", "已", "了", "的", "为", "有", "达", "：", "“",
			"”", "条数", "件数", "全部", "先后", "积极", "等");

	/** What several words say in the same way. */
	private static final Map<String, String> SAME = Map.of("政府信息", "信息", "政务信息", "信息", "发布", "公开", "公布", "公开", "门户网站",
			"网站", "举行", "举办", "开展", "举办", "组织", "举办");

	/** Without one of these it is not known what was done. */
	private static final List<String> DONE = List.of("公开", "推送", "制发", "印发", "出台", "举办", "召开", "回复", "编发", "更新", "培训",
			"制定", "解读", "修订", "废止", "清理", "转办");

	/** What is planned, or a part of something. */
	private static final List<String> PLANNED = List.of("计划", "拟", "将", "下一步", "力争", "不少于", "明年", "目标", "平均", "每", "申请",
			"其中", "分别");

	/** So many different numbers are those of parts. */
	private static final int PARTS = 3;

	/** A shorter name is not sure to be one fact's. */
	private static final int SHORTEST = 4;

	@Override
	public String code() {
		return "text.twoFigures";
	}

	@Override
	public FindingLevel level() {
		return FindingLevel.HINT;
	}

	@Override
	public List<Finding> check(Subject subject) {
		Map<String, List<Stated>> facts = new LinkedHashMap<>();
		for (Sentence sentence : Narration.of(subject).sentences()) {
			Period period = new Period(sentence, subject.year());
			for (int i = 0; i < sentence.quantities().size(); i++) {
				Quantity quantity = sentence.quantities().get(i);
				if (quantity.sure() && quantity.isCount() && !quantity.unit().isEmpty()) {
					String fact = fact(sentence, i, subject);
					if (!fact.isEmpty() && period.isThisYear(i)) {
						facts.computeIfAbsent(fact + quantity.unit(), (key) -> new ArrayList<>())
							.add(new Stated(sentence, quantity));
					}
				}
			}
		}
		List<Finding> findings = new ArrayList<>();
		facts.values().forEach((stated) -> compare(stated, findings));
		return findings;
	}

	/** What a number counts, in one way of writing; empty if that is not sure. */
	private static String fact(Sentence sentence, int index, Subject subject) {
		Quantity quantity = sentence.quantities().get(index);
		String clause = sentence.clauseBefore(quantity);
		String behind = sentence.behind(index);
		if (!behind.isEmpty() || !clause.equals(sentence.leadTo(index)) || Words.anyIn(clause, PLANNED)
				|| sentence.between(0, quantity.start()).contains("其中")) {
			return "";
		}
		String fact = clause.replace(subject.year() + "年", "");
		for (Map.Entry<String, String> same : SAME.entrySet()) {
			fact = fact.replace(same.getKey(), same.getValue());
		}
		fact = Words.without(fact, IDLE);
		return (fact.length() >= SHORTEST && Words.anyIn(fact, DONE)) ? fact : "";
	}

	private void compare(List<Stated> stated, List<Finding> findings) {
		Stated first = stated.getFirst();
		List<Stated> others = stated.stream().filter((other) -> other.differs(first)).toList();
		long numbers = stated.stream().map((each) -> each.quantity().value().stripTrailingZeros()).distinct().count();
		if (!others.isEmpty() && numbers < PARTS) {
			Stated other = others.getFirst();
			findings.add(new Finding(code(), level(), other.sentence().place(other.quantity()), List.of(),
					other.quote(), first.quote(), Message.of("check.twoFigures", first.quote(), other.quote())));
		}
	}

	/**
	 * A number of a fact.
	 *
	 * @param sentence where it stands
	 * @param quantity the number
	 */
	private record Stated(Sentence sentence, Quantity quantity) {

		boolean differs(Stated other) {
			return !this.quantity.number().says(other.quantity.value())
					&& !other.quantity.number().says(this.quantity.value()) && (this.sentence != other.sentence);
		}

		String quote() {
			return this.sentence.quote(this.quantity);
		}

	}

}
