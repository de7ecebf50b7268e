package org.nianbao.remark;

import java.util.Map;
import java.util.Optional;

/** Who has to do something about a remark, and which act leads where. */
public enum RemarkState {

	/** The agency has to answer or to correct (待处理). */
	OPEN,

	/** The agency has answered; the office has to look (已答复). */
	ANSWERED,

	/** The office has settled it (已解决). */
	RESOLVED;

	/** The state to which an act leads; empty if it is not possible in this one. */
	public Optional<RemarkState> after(RemarkAct act) {
		return Optional.ofNullable((switch (this) {
			case OPEN, ANSWERED -> Map.of(RemarkAct.ANSWER, ANSWERED, RemarkAct.ASK, OPEN, RemarkAct.RESOLVE, RESOLVED);
			case RESOLVED -> Map.of(RemarkAct.ASK, OPEN);
		}).get(act));
	}

}
