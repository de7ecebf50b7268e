package org.nianbao.remark;

/** What people do with a remark once it is made. */
public enum RemarkAct {

	/** The agency answers (答复). */
	ANSWER,

	/** The office asks again, also about what it had settled (追问). */
	ASK,

	/** The office settles it (解决). */
	RESOLVE

}
