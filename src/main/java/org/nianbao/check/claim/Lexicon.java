package org.nianbao.check.claim;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.nianbao.check.claim.Count.Item;
import org.nianbao.shared.ReportScope;

/**
 * The words by which a report says what its numbers count. Of two words that begin alike
 * the longer one stands first.
 */
final class Lexicon {

	/** What requests are counted in; nothing, where the number alone stands. */
	static final List<String> UNITS_OF_REQUESTS = List.of("", "件", "宗", "份", "条", "起", "例", "次", "件次", "个", "批");

	/** How requests for information are called. */
	static final List<String> REQUESTS = List.of("政府信息公开申请", "信息公开申请", "依申请公开申请", "依申请公开政府信息", "依申请公开信息", "依申请公开件",
			"依申请公开事项", "依申请公开", "公开申请", "申请公开政府信息", "申请公开", "申请件", "申请书", "申请表", "申请");

	/** Words between what is counted and its number. */
	static final List<String> BEFORE_NUMBER = List.of("共计", "合计", "总计", "累计", "一共", "共有", "总共", "总数", "总量", "总件数", "件数",
			"数量", "数", "达到", "分别", "的有", "共", "计", "总", "为", "有", "达", "是", "：", "的", "了", "各", "量", "“", "”", "、");

	/** Words between an outcome and its number. */
	static final List<String> BEFORE_OUTCOME_NUMBER = List.of("共计", "合计", "总计", "一共", "共有", "总数", "数量", "政府信息", "申请",
			"信息", "答复", "决定", "处理", "情形", "情况", "事项", "类", "件数", "共", "计", "为", "有", "达", "是", "：", "的", "了", "“", "”");

	/** Words between a number and its outcome. */
	static final List<String> BEFORE_OUTCOME = List.of("申请", "答复", "作出", "做出", "依法", "决定", "属于", "因", "为", "是", "均",
			"系", "的", "了", "被", "予以答复", "“");

	static final List<String> NEWLY = List.of("新收", "新受理", "新接收", "新增申请");

	static final List<String> RECEIVE = List.of("收到", "受理", "接到", "接收", "收悉", "收件", "新收", "接受");

	static final List<String> HANDLE = List.of("办理", "处理", "承办", "受理并");

	static final List<String> DONE = List.of("办结", "办复", "答复", "回复", "办毕");

	/** What is done with requests. */
	static final List<String> VERBS = Stream.of(RECEIVE, DONE, HANDLE).flatMap(List::stream).toList();

	/** Only some of the answers. */
	static final List<String> SOME_DONE = List.of("提前", "延期", "超期", "逾期", "当场", "当日", "电话", "口头", "补正", "协商", "征求");

	/** Not a number of this year's but one to which it is compared. */
	static final List<String> COMPARED = List.of("同比", "环比", "较上", "比上", "与上", "较去", "比去", "较20", "比20", "较前", "相比",
			"增长", "增加", "减少", "下降", "上升", "提高", "降低", "增幅", "多出", "翻了", "翻一", "占比", "占总");

	/** Only a part of the year, or more than it. */
	static final List<String> OTHER_PERIOD = List.of("季度", "上半年", "下半年", "每月", "每年", "每季", "每周", "日均", "月均", "年均", "平均",
			"以来", "近年", "历年", "两年", "三年", "四年", "五年", "去年", "上年", "上一年", "往年", "历史", "同期", "十四五", "十三五", "月份", "截至目前");

	/** Requests of one channel or one kind of applicant. */
	static final List<String> PART = List.of("网络", "网上", "在线", "线上", "线下", "网站", "信函", "邮寄", "邮件", "邮箱", "传真", "当面",
			"现场", "窗口", "平台", "快递", "来信", "信件", "微信", "自然人", "企业", "机构", "律师", "个人", "组织", "本人", "系统", "重复", "同一",
			"类申请", "涉及", "关于", "有关", "领域", "第三方", "补正", "撤回", "撤销", "转送", "移送", "告知", "符合", "有效", "无效", "重大", "疑难",
			"复杂", "超过", "人员", "属于", "不属于", "其他", "剩余", "其余", "逾期", "按时");

	/** Named together, they are all applicants. */
	static final List<String> ALL_APPLICANTS = List.of("公民、法人", "公民、企业", "公民和法人", "自然人、法人", "自然人和法人", "自然人及法人", "公民及法人",
			"公民、组织", "公民或法人", "个人和企业", "个人和单位", "个人、企业", "企业和群众", "群众和企业", "自然人或");

	/** Something else than requests for information. */
	static final List<String> FOREIGN = List.of("建议", "提案", "热线", "留言", "来访", "信访件", "信访事项", "咨询", "投诉件", "举报件", "许可",
			"处罚", "强制", "问题", "线索", "工单", "诉求", "意见", "网民", "访问", "浏览", "点击", "转发", "文件", "政策", "解读", "稿件", "动态", "公告",
			"案件", "发布", "推送", "培训", "会议", "登记", "职称", "补贴", "资金", "项目", "专利", "商标", "注册", "认定", "审批", "救助", "贷款", "报名",
			"查询", "档案", "制发", "印发", "栏目", "主动公开", "视频", "图片", "人大", "政协", "书记信箱", "市长信箱", "信箱", "办件", "事项清单", "条款",
			"发证", "证书", "执法", "赔偿", "仲裁", "申领", "申报", "奖补");

	/** Which requests of this year's go on next year. */
	static final List<String> CARRIED_ON = List.of("结转下", "结转至下", "结转到下", "结转次", "结转至次", "结转明", "结转到明", "转入下", "转至下",
			"转到下", "转结下", "转下年", "转为下", "顺延至下", "延至下", "跨年", "下年度继续办理", "下一年度继续办理", "下年继续办理", "次年继续办理", "结转下年");

	/** Requests of one year in another. */
	static final List<String> MOVED = List.of("转入", "转下", "转至", "转到", "延至", "顺延", "跨年", "遗留", "继续办理");

	static final List<String> OF_LAST_YEAR = List.of("上年", "上一年", "去年", "往年", "前一年");

	static final List<String> OF_NEXT_YEAR = List.of("下年", "下一年", "次年", "明年", "翌年", "年末", "年底");

	/** Which requests had which outcome. */
	static final Map<String, Item> OUTCOMES = Map.ofEntries(outcome("予以公开", Count.GRANTED),
			outcome("同意公开", Count.GRANTED), outcome("全部公开", Count.GRANTED), outcome("部分公开", Count.PARTIAL),
			outcome("部分予以公开", Count.PARTIAL), outcome("予以部分公开", Count.PARTIAL), outcome("不予公开", Count.DENIED),
			outcome("不同意公开", Count.DENIED), outcome("无法提供", Count.UNAVAILABLE), outcome("不予处理", Count.NOT_PROCESSED),
			outcome("其他处理", Count.OTHER_HANDLING),
			outcome("国家秘密", Count.request("stateSecret", "request.denied.stateSecret")),
			outcome("三类内部事务信息", Count.request("internalAffairs", "request.denied.internalAffairs")),
			outcome("内部事务信息", Count.request("internalAffairs", "request.denied.internalAffairs")),
			outcome("四类过程性信息", Count.request("process", "request.denied.process")),
			outcome("过程性信息", Count.request("process", "request.denied.process")),
			outcome("行政执法案卷", Count.request("enforcementFile", "request.denied.enforcementFile")),
			outcome("行政查询事项", Count.request("adminQuery", "request.denied.adminQuery")),
			outcome("不掌握相关政府信息", Count.request("notHeld", "request.unavailable.notHeld")),
			outcome("没有现成信息需要另行制作", Count.request("notExisting", "request.unavailable.notExisting")),
			outcome("没有现成信息、需要另行制作", Count.request("notExisting", "request.unavailable.notExisting")),
			outcome("补正后申请内容仍不明确", Count.request("unclear", "request.unavailable.unclear")),
			outcome("信访举报投诉类申请", Count.request("petition", "request.notProcessed.petition")),
			outcome("信访举报投诉类", Count.request("petition", "request.notProcessed.petition")),
			outcome("重复申请", Count.request("repeated", "request.notProcessed.repeated")));

	/** The words for outcomes, longer ones first. */
	static final List<String> OUTCOME_WORDS = OUTCOMES.keySet()
		.stream()
		.sorted((one, other) -> (one.length() != other.length()) ? other.length() - one.length() : one.compareTo(other))
		.toList();

	/** What joins two outcomes that are counted together. */
	static final List<String> JOINING = List.of("以及", "或者", "和", "及", "与", "或", "、", "/", "（含", "并");

	/** Reconsideration or litigation that the agency decides, not its own. */
	static final List<String> AS_JUDGE = List.of("受理", "办理", "审理", "审结", "代理", "承办", "收到", "化解", "调解", "结案", "应诉", "出庭",
			"败诉", "胜诉", "纠错", "被纠正", "撤诉", "驳回", "撤销", "行政复议员", "意见书", "建议书");

	static final Map<String, String> DISPUTE_OUTCOMES = Map.of("维持", "outcome.upheld", "纠正", "outcome.corrected",
			"其他结果", "outcome.other", "尚未审结", "outcome.pending", "未审结", "outcome.pending", "正在审理", "outcome.pending",
			"审理中", "outcome.pending", "尚在审理", "outcome.pending");

	static final List<String> DISPUTE_OUTCOME_WORDS = List.of("尚未审结", "未审结", "正在审理", "尚在审理", "审理中", "其他结果", "维持", "纠正");

	static final List<String> WHOLE_SYSTEM = List.of("全系统", "本系统");

	/** Whose figures they are, by words. */
	static final Map<ReportScope, List<String>> SCOPES = Map.of(ReportScope.OWN,
			List.of("本机关", "局机关", "委机关", "厅机关", "机关本级"), ReportScope.LEVEL,
			List.of("市本级", "区本级", "县本级", "省本级", "州本级", "本级政府", "市级部门", "区级部门", "县级部门", "省级部门", "市直部门", "政府本级", "本级收到",
					"本级共收到", "本级受理", "本级新收"),
			ReportScope.AREA, List.of("全市", "全区", "全县", "全省", "全州", "全旗", "本行政区域", "各级行政机关"), ReportScope.SYSTEM,
			WHOLE_SYSTEM);

	private Lexicon() {
	}

	private static Map.Entry<String, Item> outcome(String word, Item item) {
		return Map.entry(word, item);
	}

}
