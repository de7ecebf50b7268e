package org.nianbao.correspondence;

import java.util.EnumSet;
import java.util.Set;

import org.nianbao.account.Role;
import org.nianbao.report.RevisionActed;

/**
 * Whom an act on a report concerns.
 *
 * @param filing those of the agency who prepare and sign the report
 * @param publishing whether the agency's publishers are concerned
 * @param office those of the office that reviews it
 */
record Concerned(Set<Role> filing, boolean publishing, Set<Role> office) {

	private static final Set<Role> NOBODY = EnumSet.noneOf(Role.class);

	private static final Set<Role> FILERS = EnumSet.of(Role.FILER);

	private static final Set<Role> SIGNERS = EnumSet.of(Role.SIGNER);

	private static final Set<Role> FILERS_AND_SIGNERS = EnumSet.of(Role.FILER, Role.SIGNER);

	private static final Set<Role> REVIEWERS = EnumSet.of(Role.REVIEWER);

	private static final Set<Role> PUBLISHERS = EnumSet.of(Role.PUBLISHER);

	private static final Set<Role> REVIEWERS_AND_PUBLISHERS = EnumSet.of(Role.REVIEWER, Role.PUBLISHER);

	/**
	 * Those whom the act concerns.
	 * @param publishedFirst whether reports are published before the office reviews them
	 */
	static Concerned by(RevisionActed acted, boolean publishedFirst) {
		return switch (acted.act()) {
			// A draft is the agency's own; that something published is being corrected is
			// not.
			case BEGIN -> new Concerned(FILERS, false, (acted.number() > 1) ? REVIEWERS_AND_PUBLISHERS : NOBODY);
			case HAND_OVER, GIVE_BACK -> new Concerned(FILERS, false, NOBODY);
			case RELEASE -> new Concerned(SIGNERS, false, NOBODY);
			case SIGN_OFF, OPEN, BRING_IN -> new Concerned(NOBODY, false, NOBODY);
			case SUBMIT, WITHDRAW -> new Concerned(FILERS_AND_SIGNERS, publishedFirst, REVIEWERS);
			case RETURN -> new Concerned(FILERS_AND_SIGNERS, publishedFirst, NOBODY);
			case ACCEPT, TAKE_BACK_ACCEPTANCE, PLAN_PUBLICATION, CANCEL_PLAN ->
				new Concerned(FILERS_AND_SIGNERS, true, PUBLISHERS);
			case CONFIRM, ASK_FOR_CORRECTION -> new Concerned(FILERS_AND_SIGNERS, true, NOBODY);
			case PUBLISH, TAKE_DOWN -> new Concerned(FILERS_AND_SIGNERS, true, REVIEWERS_AND_PUBLISHERS);
		};
	}

}
