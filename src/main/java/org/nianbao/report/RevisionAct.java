package org.nianbao.report;

/** What people do with a revision as a whole. */
public enum RevisionAct {

	/** A revision is begun: the first of a report, or a correction. */
	BEGIN,

	/** The signer releases it for submission (签发). */
	RELEASE,

	/** The signer gives it back to those who edit it. */
	GIVE_BACK,

	/** The agency submits it (报送). */
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

	/** It is published (发布). */
	PUBLISH,

	/** It is withheld from the public in an emergency (撤下). */
	TAKE_DOWN

}
