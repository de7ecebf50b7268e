package org.nianbao.report;

import org.nianbao.history.Actor;

/**
 * Who signs a step off, as it stands on the approval sheet.
 *
 * @param person the person's name, not blank
 * @param post the person's post; empty if not stated
 * @param colleague whether a filer enters it for somebody who has no account
 */
public record SignOffName(String person, String post, boolean colleague) {

	/**
	 * @throws IllegalArgumentException if the name is blank
	 */
	public SignOffName {
		if (person.isBlank()) {
			throw new IllegalArgumentException("somebody signs");
		}
	}

	/** The name, and the post if it is stated. */
	@Override
	public String toString() {
		return this.post.isEmpty() ? this.person : this.person + ' ' + this.post;
	}

	/** The person who is signed in. */
	public static SignOffName of(Actor actor, String post) {
		return new SignOffName(actor.name(), post, false);
	}

	/** A colleague who has signed on paper. */
	public static SignOffName ofColleague(String person, String post) {
		return new SignOffName(person, post, true);
	}

}
