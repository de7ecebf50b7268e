package org.nianbao.report;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where a revision is in its life, and which act leads where. Whatever does not stand
 * here is refused.
 */
public enum RevisionState {

	/** The agency edits it (起草). */
	DRAFT,

	/** Released to be signed, not yet submitted (待签发); only with sign-off. */
	RELEASED,

	/** Submitted to the office (已报送). */
	SUBMITTED,

	/** Returned by the office with a reason; the agency edits it (已退回). */
	RETURNED,

	/** Accepted by the office, not yet published (已审核). */
	ACCEPTED,

	/** Public (已发布). */
	PUBLISHED,

	/** Withheld from the public; its address answers with the reason (已撤下). */
	TAKEN_DOWN;

	/** The state to which an act leads; empty if it is not possible in this one. */
	public Optional<RevisionState> after(RevisionAct act) {
		if (staying().contains(act)) {
			return Optional.of(this);
		}
		return Optional.ofNullable((switch (this) {
			case DRAFT, RETURNED -> Map.of(RevisionAct.RELEASE, RELEASED, RevisionAct.SUBMIT, SUBMITTED);
			case RELEASED -> Map.of(RevisionAct.GIVE_BACK, DRAFT, RevisionAct.SUBMIT, SUBMITTED);
			// Publication before the review is the office's choice; the act guards it.
			case SUBMITTED -> Map.of(RevisionAct.WITHDRAW, DRAFT, RevisionAct.RETURN, RETURNED, RevisionAct.ACCEPT,
					ACCEPTED, RevisionAct.PUBLISH, PUBLISHED);
			case ACCEPTED -> Map.of(RevisionAct.TAKE_BACK_ACCEPTANCE, SUBMITTED, RevisionAct.PUBLISH, PUBLISHED);
			case PUBLISHED -> Map.of(RevisionAct.TAKE_DOWN, TAKEN_DOWN);
			case TAKEN_DOWN -> Map.<RevisionAct, RevisionState>of();
		}).get(act));
	}

	/** The acts that leave it in this state. */
	private Set<RevisionAct> staying() {
		return switch (this) {
			case DRAFT, RETURNED, RELEASED -> EnumSet.of(RevisionAct.HAND_OVER, RevisionAct.SIGN_OFF);
			case SUBMITTED -> EnumSet.of(RevisionAct.HAND_OVER, RevisionAct.OPEN, RevisionAct.PLAN_PUBLICATION,
					RevisionAct.CANCEL_PLAN);
			case ACCEPTED -> EnumSet.of(RevisionAct.HAND_OVER, RevisionAct.PLAN_PUBLICATION, RevisionAct.CANCEL_PLAN);
			case PUBLISHED -> EnumSet.of(RevisionAct.CONFIRM, RevisionAct.ASK_FOR_CORRECTION);
			case TAKEN_DOWN -> EnumSet.noneOf(RevisionAct.class);
		};
	}

	/** Whether the agency can change the content. */
	public boolean isEditable() {
		return this == DRAFT || this == RETURNED;
	}

	/** Whether its life is over, so that only a correction can follow. */
	public boolean isFinal() {
		return this == PUBLISHED || this == TAKEN_DOWN;
	}

}
