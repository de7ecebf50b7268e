package org.nianbao.report;

import java.time.Instant;

import org.nianbao.history.Actor;

/**
 * Where published reports are kept. It is called under the revision's lock, in the
 * transaction that makes the revision public or withdraws it, so that a revision is
 * published exactly when its publication is on file.
 */
public interface PublicationRegister {

	/**
	 * Files the publication of an accepted submission.
	 * @param submission the submission, as it was frozen
	 * @param actor who publishes
	 * @param at when, on the database's clock
	 */
	void publish(AcceptedSubmission submission, Actor actor, Instant at);

	/**
	 * Withholds a publication from the public.
	 * @param revision the internal number of the published revision
	 * @param reason the reason that its address will tell
	 * @param actor who takes it down
	 * @param at when, on the database's clock
	 */
	void takeDown(long revision, String reason, Actor actor, Instant at);

}
