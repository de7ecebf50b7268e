package org.nianbao.filing.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.nianbao.content.CellText;
import org.nianbao.format.Header;
import org.nianbao.format.Heading;
import org.nianbao.format.Heading.Group;
import org.nianbao.format.Heading.Line;

/**
 * Finds the row or the column that a word of a list means: by its label in the edition,
 * with or without the groups above it, its other names, and the everyday words for its
 * meaning. A word that could mean several finds none.
 */
final class LedgerWords {

	private static final Pattern NUMBERING = Pattern.compile("^(?:[一二三四五六七八九十]+、|[(（][一二三四五六七八九十]+[)）]|\\d+[.．、])");

	private static final Pattern BRACKETED = Pattern.compile("[(（][^()（）]*[)）]");

	private static final Pattern UNWRITTEN = Pattern.compile("[^\\p{L}\\p{N}]");

	private static final Pattern PARTS = Pattern.compile("[-—–/／>＞:：]+");

	/** Everyday words, by the meaning that every edition gives its rows and columns. */
	private static final Map<String, List<String>> EVERYDAY = Map.ofEntries(
			Map.entry("applicant.naturalPerson", List.of("公民", "个人", "公民个人", "群众")),
			Map.entry("applicant.enterprise", List.of("企业", "公司", "企业法人")),
			Map.entry("applicant.research", List.of("科研院所", "高校", "科研单位")),
			Map.entry("applicant.publicWelfare", List.of("公益组织", "社会组织", "社会团体")),
			Map.entry("applicant.legalService", List.of("律师事务所", "律所", "法律服务所")),
			Map.entry("applicant.other", List.of("其他组织", "其他法人", "其他法人或组织", "其他申请人")),
			Map.entry("request.granted", List.of("公开", "同意公开", "全部公开", "已公开", "依申请公开")),
			Map.entry("request.partial", List.of("部分公开", "区分处理")),
			Map.entry("request.unavailable.notHeld", List.of("本机关不掌握", "不掌握", "非本机关掌握", "信息不存在", "不属于本机关公开")),
			Map.entry("request.unavailable.notExisting", List.of("没有现成信息", "需要另行制作", "需加工分析")),
			Map.entry("request.unavailable.unclear", List.of("内容不明确", "申请内容不明确", "补正后仍不明确")),
			Map.entry("request.notProcessed.petition", List.of("信访", "信访投诉举报", "投诉举报", "信访举报投诉")),
			Map.entry("request.notProcessed.repeated", List.of("重复", "重复申请不予处理")),
			Map.entry("request.otherHandling.notCorrected", List.of("逾期不补正", "逾期未补正")),
			Map.entry("request.otherHandling.feeUnpaid", List.of("逾期未缴费", "未缴纳费用")),
			Map.entry("request.otherHandling.other", List.of("申请人撤回", "撤回", "撤销申请", "主动撤回", "终止")));

	private final Map<String, Set<String>> codes = new LinkedHashMap<>();

	/**
	 * The words of the lines that people fill in.
	 * @param entered the codes of those lines
	 */
	LedgerWords(Header header, Set<String> entered) {
		for (Line line : header.lines()) {
			if (entered.contains(line.code())) {
				names(header, line).forEach((name) -> add(name, line.code()));
			}
		}
		for (Group group : header.groups()) {
			if (group.printedAsOneRow() != null) {
				add(bare(group.label().zh()), group.printedAsOneRow());
				add(bare(group.label().en()), group.printedAsOneRow());
			}
		}
	}

	private static Set<String> names(Header header, Line line) {
		Set<String> names = new HashSet<>();
		List<String> path = header.path(line).stream().map(Heading::label).map((label) -> bare(label.zh())).toList();
		for (int from = 0; from < path.size(); from++) {
			names.add(String.join("", path.subList(from, path.size())));
		}
		names.add(bare(line.label().en()));
		line.synonyms().forEach((synonym) -> names.add(bare(synonym)));
		EVERYDAY.getOrDefault(line.meaning(), List.of()).forEach((word) -> names.add(bare(word)));
		return names;
	}

	private void add(String name, String code) {
		if (!name.isEmpty()) {
			this.codes.computeIfAbsent(name, (key) -> new HashSet<>()).add(code);
		}
	}

	/** The code of the line that a word means; empty if none or several. */
	Optional<String> find(String written) {
		List<String> attempts = new ArrayList<>();
		String whole = bare(written);
		attempts.add(whole);
		List<String> parts = PARTS.splitAsStream(written)
			.map(LedgerWords::bare)
			.filter((part) -> !part.isEmpty())
			.toList();
		for (int from = 0; from < parts.size(); from++) {
			attempts.add(String.join("", parts.subList(from, parts.size())));
		}
		return attempts.stream()
			.map((attempt) -> this.codes.getOrDefault(attempt, Set.of()))
			.filter((found) -> found.size() == 1)
			.map((found) -> found.iterator().next())
			.findFirst();
	}

	/** The text without numbering, brackets, spaces and punctuation. */
	static String bare(String text) {
		String plain = CellText.halfWidth(text).replace(" ", "");
		String numberless = NUMBERING.matcher(plain).replaceFirst("");
		String line = BRACKETED.matcher(numberless).replaceAll("");
		String kept = line.isBlank() ? numberless : line;
		return UNWRITTEN.matcher(kept).replaceAll("").toLowerCase(Locale.ROOT);
	}

}
