package org.nianbao.check.claim;

import java.util.ArrayList;
import java.util.List;

import org.nianbao.check.claim.Claim.About;
import org.nianbao.check.claim.DisputeReader.Group;

/**
 * Statements that there was none: 未收到政府信息公开申请, 未发生行政复议、行政诉讼. They state 0.
 */
final class Denials {

	/** One of these stands in every denial: most sentences are told by a glance. */
	private static final List<String> NOT = List.of("未", "没", "无");

	private static final List<String> NOT_RECEIVED = List.of("未收到", "没有收到", "未接到", "没有接到", "未受理", "没有受理", "未接收到");

	private static final List<String> NOT_HAPPENED = List.of("未发生", "没有发生", "未产生", "未出现", "无因", "没有因", "未被", "没有被",
			"未引发", "未涉及", "没有", "未有", "无");

	/** 未收到 of one channel, of one period or of something else says nothing of all. */
	private static final List<String> RESTRICTED = List.of("方式", "信函", "邮寄", "邮件", "传真", "当面", "现场", "网上", "网络", "在线",
			"平台", "渠道", "书面", "口头", "复议", "诉讼", "投诉", "举报", "季度", "半年", "月", "涉及", "关于", "有关", "要求", "重复", "其他", "国家秘密",
			"收费", "反馈", "意见", "不予", "部分", "超期", "逾期", "补正", "企业", "再", "外");

	/** Words for everybody and for the whole year, in which restricting ones stand. */
	private static final List<String> WHOLE = List.of("其他组织", "公民、企业", "个人和企业", "个人、企业", "企业和群众", "群众和企业", "12月31日",
			"1月1日");

	/** What was not to happen to disputes says nothing of how many there were. */
	private static final List<String> OF_SOME_CASES = List.of("败诉", "纠错", "纠正", "撤销", "超期", "逾期", "重大", "尚未", "审结",
			"经复议", "申请", "胜诉", "责令", "被判", "违法", "不服");

	private static final List<String> ENDINGS = List.of("的", "案件", "情况", "情形", "事项", "事件", "案例", "案", "等", "发生", "问题");

	private Denials() {
	}

	static List<Claim> in(Sentence sentence) {
		List<Claim> claims = new ArrayList<>();
		String words = sentence.words();
		if (!Words.anyIn(words, NOT)) {
			return claims;
		}
		int start = 0;
		while (start < words.length()) {
			int end = sentence.clauseEnd(start);
			String clause = words.substring(start, end);
			requests(sentence, start, clause, claims);
			disputes(sentence, start, clause, claims);
			start = end + 1;
		}
		return claims;
	}

	private static void requests(Sentence sentence, int start, String clause, List<Claim> claims) {
		String verb = first(clause, NOT_RECEIVED);
		String kinds = Words.without(clause, WHOLE);
		if (!sentence.onRequests() || verb.isEmpty() || Words.anyIn(kinds, RESTRICTED)
				|| Words.anyIn(clause, Lexicon.OTHER_PERIOD) || Words.anyIn(clause, Lexicon.FOREIGN)) {
			return;
		}
		String object = clause.substring(clause.indexOf(verb) + verb.length());
		if (Words.anyIn(object, Lexicon.REQUESTS)) {
			claims.add(none(sentence, start + clause.indexOf(verb), start + clause.length(), About.RECEIVED,
					List.of(Count.of(Count.RECEIVED))));
		}
	}

	private static void disputes(Sentence sentence, int start, String clause, List<Claim> claims) {
		String verb = first(clause, NOT_HAPPENED);
		boolean known = sentence.onRequests() || clause.contains("信息公开");
		if (verb.isEmpty() || !known) {
			return;
		}
		String object = clause.substring(clause.indexOf(verb) + verb.length());
		String bare = Words.withoutAtEnd(object, ENDINGS);
		boolean cases = bare.endsWith("诉讼") || bare.endsWith("复议");
		if (!cases || Words.anyIn(object.replace("被申请", "").replace("依申请", "").replace("公开申请", ""), OF_SOME_CASES)
				|| Words.anyIn(clause, Lexicon.OTHER_PERIOD) || Words.anyIn(clause, Lexicon.AS_JUDGE)) {
			return;
		}
		Group group = Group.of(object);
		if (group != null) {
			claims.add(none(sentence, start + clause.indexOf(verb), start + clause.length(), About.DISPUTES,
					List.of(Count.of(Count.disputes(group.name(), group.rows(), Count.ALL_OUTCOMES)))));
		}
	}

	private static Claim none(Sentence sentence, int from, int to, About about, List<Count> readings) {
		return new Claim(sentence, from, to, null, about, readings, null);
	}

	private static String first(String clause, List<String> words) {
		for (String word : words) {
			if (clause.contains(word)) {
				return word;
			}
		}
		return "";
	}

}
