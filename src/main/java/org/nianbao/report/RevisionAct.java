package org.nianbao.report;

/** What people do with a revision as a whole. */
public enum RevisionAct {

	/** A revision is begun: the first of a report, or a correction. */
	BEGIN,

	/** Another filer takes charge of it (移交). */
	HAND_OVER,

	/** A step of the agency's sign-off is signed. */
	SIGN_OFF,

	/** Those who edit it release it to be signed (送领导签发); only with sign-off. */
	RELEASE,

	/** It comes back to those who edit it, unsigned. */
	GIVE_BACK,

	/** The agency submits it, where it uses sign-off with the signature (签发并报送). */
	SUBMIT,

	/** A reviewer opens the submission; from then on it can't be withdrawn. */
	OPEN,

	/** The agency takes the submission back before it was opened (撤回). */
	WITHDRAW,

	/** The office returns it with a reason (退回). */
	RETURN,

	/** The office accepts it (审核通过). */
	ACCEPT,

	/** The office takes its acceptance back before publication. */
	TAKE_BACK_ACCEPTANCE,

	/** Its publication is planned for a time (定时发布). */
	PLAN_PUBLICATION,

	/** The plan to publish it is given up. */
	CANCEL_PLAN,

	/** It is published (发布). */
	PUBLISH,

	/** It was published elsewhere before, and an office brings it in (旧年报入库). */
	BRING_IN,

	/** The office has nothing against what was published before its review (备案). */
	CONFIRM,

	/** The office asks to correct what was published before its review. */
	ASK_FOR_CORRECTION,

	/** It is withheld from the public in an emergency (撤下). */
	TAKE_DOWN

}
