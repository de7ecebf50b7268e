package org.nianbao.report;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;

/**
 * The official picture of a report's life, written down a second time and in another way
 * than the application has it: what somebody may do as things stand, and what comes of
 * it.
 */
final class LifecycleModel {

	/** The agency whose report it is, and its office; tests put real codes in place. */
	static final String AGENCY = "agency";

	static final String OFFICE = "office";

	private final Set<Deed> excluded;

	private final SignOffPractice practice;

	private PublicationMode mode;

	private RevisionState state = RevisionState.DRAFT;

	private boolean opened;

	private boolean planned;

	private int content;

	private int number = 1;

	private int events = 1;

	private @Nullable LaterReview later;

	private final Map<SignOffStep, Integer> signed = new EnumMap<>(SignOffStep.class);

	private final Set<Long> submitters = new HashSet<>();

	LifecycleModel(SignOffPractice practice, PublicationMode mode, Set<Deed> excluded) {
		this.practice = practice;
		this.mode = mode;
		this.excluded = excluded;
	}

	/** Something that somebody tries, whether or not it is possible. */
	Attempt any(Random random) {
		Deed[] deeds = EnumSet
			.complementOf(this.excluded.isEmpty() ? EnumSet.noneOf(Deed.class) : EnumSet.copyOf(this.excluded))
			.toArray(Deed[]::new);
		// More often something that leads on, so that walks go far.
		List<Deed> possible = List.of(deeds).stream().filter((deed) -> mightLead(deed)).toList();
		boolean leads = random.nextInt(4) > 0 && !possible.isEmpty();
		Deed deed = leads ? possible.get(random.nextInt(possible.size())) : deeds[random.nextInt(deeds.length)];
		SignOffStep step = SignOffStep.values()[random.nextInt(SignOffStep.values().length)];
		long account = 1 + random.nextInt(5);
		String place = leads ? publisher() : (random.nextBoolean() ? AGENCY : OFFICE);
		return new Attempt(deed, step, new Actor(account, "Person " + account, "FILER", place));
	}

	private boolean mightLead(Deed deed) {
		return switch (deed) {
			case EDIT, SIGN_STEP, SIGN_FOR_COLLEAGUE, RELEASE -> this.state.isEditable();
			case GIVE_BACK, SIGN_AND_SUBMIT -> this.state == RevisionState.RELEASED;
			case SUBMIT -> this.state.isEditable() || this.state == RevisionState.RELEASED;
			case WITHDRAW, OPEN -> this.state == RevisionState.SUBMITTED && !this.opened;
			case ACCEPT, RETURN -> this.state == RevisionState.SUBMITTED && this.opened;
			case PUBLISH, PLAN -> isPublishable();
			case CONFIRM, ASK_FOR_CORRECTION, TAKE_DOWN, CORRECT -> this.state == RevisionState.PUBLISHED;
			case TAKE_BACK -> this.state == RevisionState.ACCEPTED;
			case CANCEL_PLAN -> this.planned;
			default -> false;
		};
	}

	boolean isPossible(Attempt attempt) {
		boolean withAgency = this.state == RevisionState.DRAFT || this.state == RevisionState.RETURNED;
		boolean released = this.state == RevisionState.RELEASED;
		boolean submitted = this.state == RevisionState.SUBMITTED;
		boolean barred = this.submitters.contains(attempt.by().account());
		return switch (attempt.deed()) {
			case EDIT -> withAgency;
			case HAND_OVER -> !(this.state == RevisionState.PUBLISHED || this.state == RevisionState.TAKEN_DOWN);
			case SIGN_STEP -> (withAgency || released) && this.practice.asksFor(attempt.step())
					&& attempt.step() != SignOffStep.SIGNING;
			case SIGN_FOR_COLLEAGUE -> (attempt.step() == SignOffStep.SIGNING)
					? released && this.practice.isSigned() && this.practice.forColleagues() : (withAgency || released)
							&& this.practice.asksFor(attempt.step()) && this.practice.forColleagues();
			case RELEASE -> withAgency && this.practice.isSigned() && isReady();
			case GIVE_BACK -> released;
			case SUBMIT -> (this.practice.isSigned() ? released : withAgency || released) && missing().isEmpty();
			case SIGN_AND_SUBMIT -> released && this.practice.isSigned() && isReady();
			case WITHDRAW -> submitted && !this.opened;
			case OPEN -> submitted && (this.opened || this.mode != PublicationMode.PUBLISH_FIRST);
			case RETURN -> submitted && this.opened;
			case ACCEPT -> submitted && this.opened && !barred;
			case TAKE_BACK -> this.state == RevisionState.ACCEPTED;
			case PLAN, PUBLISH -> isPublishable() && attempt.by().agency() == publisher();
			case CANCEL_PLAN -> this.planned;
			case CONFIRM -> this.state == RevisionState.PUBLISHED && this.later != null
					&& this.later != LaterReview.CONFIRMED && !barred;
			case ASK_FOR_CORRECTION -> this.state == RevisionState.PUBLISHED && this.later != null
					&& this.later != LaterReview.CORRECTION_ASKED;
			case TAKE_DOWN -> this.state == RevisionState.PUBLISHED;
			case CORRECT -> this.state == RevisionState.PUBLISHED || this.state == RevisionState.TAKEN_DOWN;
			case CHANGE_MODE -> true;
		};
	}

	/** What comes of a deed that was possible. */
	void done(Attempt attempt) {
		long account = attempt.by().account();
		this.events += isNoted(attempt.deed()) ? 1 : 0;
		switch (attempt.deed()) {
			case EDIT -> this.content++;
			case SIGN_STEP, SIGN_FOR_COLLEAGUE -> this.signed.put(attempt.step(), this.content);
			case RELEASE -> {
				this.submitters.add(account);
				this.signed.remove(SignOffStep.SIGNING);
				this.state = RevisionState.RELEASED;
			}
			case SUBMIT, SIGN_AND_SUBMIT -> {
				if (attempt.deed() == Deed.SIGN_AND_SUBMIT) {
					this.signed.put(SignOffStep.SIGNING, this.content);
				}
				this.submitters.add(account);
				this.state = RevisionState.SUBMITTED;
				this.opened = false;
			}
			case GIVE_BACK, WITHDRAW -> {
				this.state = RevisionState.DRAFT;
				this.planned = false;
			}
			case OPEN -> this.opened = true;
			case RETURN -> {
				this.state = RevisionState.RETURNED;
				this.opened = false;
				this.planned = false;
			}
			case ACCEPT -> this.state = RevisionState.ACCEPTED;
			case TAKE_BACK -> {
				this.state = RevisionState.SUBMITTED;
				this.planned = false;
			}
			case PLAN -> this.planned = true;
			case CANCEL_PLAN -> this.planned = false;
			case PUBLISH -> {
				this.later = (this.state == RevisionState.SUBMITTED) ? LaterReview.PENDING : null;
				this.state = RevisionState.PUBLISHED;
				this.planned = false;
			}
			case CONFIRM -> this.later = LaterReview.CONFIRMED;
			case ASK_FOR_CORRECTION -> this.later = LaterReview.CORRECTION_ASKED;
			case TAKE_DOWN -> this.state = RevisionState.TAKEN_DOWN;
			case CORRECT -> {
				this.number++;
				this.events = 1;
				this.state = RevisionState.DRAFT;
				this.opened = false;
				this.later = null;
				this.signed.clear();
				this.submitters.clear();
			}
			case CHANGE_MODE -> this.mode = nextMode();
			case HAND_OVER -> {
			}
		}
	}

	/** Opening what is open, and editing, leave no event. */
	private boolean isNoted(Deed deed) {
		return switch (deed) {
			case EDIT, CHANGE_MODE -> false;
			case OPEN -> !this.opened;
			default -> true;
		};
	}

	PublicationMode nextMode() {
		PublicationMode[] modes = PublicationMode.values();
		return modes[(this.mode.ordinal() + 1) % modes.length];
	}

	private boolean isPublishable() {
		return this.state == RevisionState.ACCEPTED
				|| this.state == RevisionState.SUBMITTED && this.mode == PublicationMode.PUBLISH_FIRST;
	}

	private String publisher() {
		return (this.mode == PublicationMode.BY_OFFICE) ? OFFICE : AGENCY;
	}

	private Set<SignOffStep> missing() {
		Set<SignOffStep> missing = EnumSet.noneOf(SignOffStep.class);
		for (SignOffStep step : this.practice.steps()) {
			Integer signedOf = this.signed.get(step);
			if (signedOf == null || signedOf != this.content) {
				missing.add(step);
			}
		}
		return missing;
	}

	private boolean isReady() {
		Set<SignOffStep> missing = missing();
		missing.remove(SignOffStep.SIGNING);
		return missing.isEmpty();
	}

	/** The steps that were signed of the content as it stands. */
	Set<SignOffStep> signed() {
		Set<SignOffStep> done = EnumSet.noneOf(SignOffStep.class);
		this.signed.forEach((step, of) -> {
			if (of == this.content) {
				done.add(step);
			}
		});
		return done;
	}

	SignOffPractice practice() {
		return this.practice;
	}

	PublicationMode mode() {
		return this.mode;
	}

	RevisionState state() {
		return this.state;
	}

	boolean isOpened() {
		return this.opened;
	}

	boolean isPlanned() {
		return this.planned;
	}

	int number() {
		return this.number;
	}

	int events() {
		return this.events;
	}

	@Nullable LaterReview later() {
		return this.later;
	}

	boolean isSubmitter(long account) {
		return this.submitters.contains(account);
	}

	/** What people do. */
	enum Deed {

		EDIT, HAND_OVER, SIGN_STEP, SIGN_FOR_COLLEAGUE, RELEASE, GIVE_BACK, SUBMIT, SIGN_AND_SUBMIT, WITHDRAW, OPEN,
		RETURN, ACCEPT, TAKE_BACK, PLAN, CANCEL_PLAN, PUBLISH, CONFIRM, ASK_FOR_CORRECTION, TAKE_DOWN, CORRECT,
		CHANGE_MODE

	}

	/**
	 * Something that somebody tries.
	 *
	 * @param step which step, of a signature
	 * @param by who; acting for {@link #AGENCY} or {@link #OFFICE}
	 */
	record Attempt(Deed deed, SignOffStep step, Actor by) {

		@Override
		public String toString() {
			return this.deed + ((this.deed.name().startsWith("SIGN_")) ? " " + this.step : "") + " by "
					+ this.by.account() + " for " + this.by.agency();
		}

	}

}
