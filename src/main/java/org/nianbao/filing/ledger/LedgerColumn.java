package org.nianbao.filing.ledger;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a list of requests says of each request. */
enum LedgerColumn {

	/** When the request was received. */
	RECEIVED("收到", "收件", "接收", "受理", "申请日期", "申请时间", "登记", "received"),

	/** What kind of applicant made it. */
	KIND("申请人类", "申请人性质", "申请人身份", "申请主体", "申请人情况", "类别", "applicant", "kind"),

	/** How it was handled. */
	OUTCOME("办理结果", "答复结果", "处理结果", "答复类型", "答复方式", "办理情况", "结果", "outcome"),

	/** When it was answered; blank as long as it was not. */
	ANSWERED("答复日期", "答复时间", "办结", "答复", "办理日期", "办理时间", "answered");

	private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

	private final List<String> words;

	LedgerColumn(String... words) {
		this.words = List.of(words);
	}

	/** The column's title in the key of its message. */
	public String messageKey() {
		return "filing.ledger.column." + name();
	}

	/**
	 * The place of this column among titles, from 0; -1 if none of them names it. Words
	 * that say more come first.
	 */
	int find(List<String> titles, List<Integer> taken) {
		for (String word : this.words) {
			for (int at = 0; at < titles.size(); at++) {
				String title = SPACES.matcher(titles.get(at)).replaceAll("").toLowerCase(Locale.ROOT);
				if (!taken.contains(at) && title.contains(word)) {
					return at;
				}
			}
		}
		return -1;
	}

}
