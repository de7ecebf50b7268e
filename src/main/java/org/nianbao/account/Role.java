package org.nianbao.account;

/**
 * What a person does for an agency or office. Duties are separate: a role gives nothing
 * of another role.
 */
public enum Role {

	/** Edits and submits the reports of the agency (拟稿、报送). */
	FILER(Reach.OWN),

	/** Releases what a filer of the agency prepared (签发). */
	SIGNER(Reach.OWN),

	/**
	 * Reads, returns and accepts the reports of the agencies that the office supervises
	 * (审核).
	 */
	REVIEWER(Reach.SUPERVISED),

	/** Publishes for the agency itself and for those that the office supervises (发布). */
	PUBLISHER(Reach.OWN_AND_SUPERVISED),

	/**
	 * Manages accounts and agencies of the own area: of the office itself, of those whom
	 * it supervises, and of all below the offices among them; sees no content of a draft.
	 */
	ADMIN(Reach.OWN_AND_BELOW);

	private final Reach reach;

	Role(Reach reach) {
		this.reach = reach;
	}

	/** Whether the role covers the agency at which it is held. */
	public boolean coversOwnAgency() {
		return this.reach != Reach.SUPERVISED;
	}

	/** Whether the role covers the agencies supervised by the one at which it is held. */
	public boolean coversSupervisedAgencies() {
		return this.reach != Reach.OWN;
	}

	/**
	 * Whether the role also covers the agencies supervised by those, and so on down the
	 * chain of offices.
	 */
	public boolean coversAgenciesBelow() {
		return this.reach == Reach.OWN_AND_BELOW;
	}

	private enum Reach {

		OWN, SUPERVISED, OWN_AND_SUPERVISED, OWN_AND_BELOW

	}

}
