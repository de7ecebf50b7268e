package org.nianbao.account;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in, or is invited to, with the duties the person has. Only what
 * an act changes is written, so that a new password can't undo a disabling that happens
 * meanwhile.
 */
@Entity
@DynamicUpdate
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String loginName;

	private @Nullable String email;

	private String displayName;

	private String language;

	private @Nullable String passwordHash;

	private @Nullable Instant passwordChangedAt;

	private boolean passwordStandsAlone;

	private boolean enabled;

	private boolean demonstration;

	private Instant createdAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "duty", joinColumns = @JoinColumn(name = "account_id"))
	private Set<Duty> duties;

	protected Account() {
	}

	Account(String loginName, String displayName, boolean demonstration, Instant createdAt, Set<Duty> duties) {
		this.loginName = loginName;
		this.displayName = displayName;
		this.language = Locale.CHINESE.getLanguage();
		this.passwordStandsAlone = true;
		this.enabled = true;
		this.demonstration = demonstration;
		this.createdAt = createdAt;
		this.duties = new HashSet<>(duties);
	}

	/**
	 * An account of somebody to whom an invitation is sent; the address is the login
	 * name.
	 * @param language in which the person is written
	 */
	static Account invited(String email, String displayName, Locale language, Instant createdAt, Set<Duty> duties) {
		Account account = new Account(email, displayName, false, createdAt, duties);
		account.email = email;
		account.language = ("en".equals(language.getLanguage()) ? Locale.ENGLISH : Locale.CHINESE).getLanguage();
		return account;
	}

	/** Keeps the person out from now on; what was done under the account stays. */
	void disable() {
		this.enabled = false;
	}

	/** Lets the person in again. */
	void enable() {
		this.enabled = true;
	}

	/** Takes a new password. */
	void choosePassword(ChosenPassword password, Instant now) {
		this.passwordHash = password.hash();
		this.passwordStandsAlone = password.standsAlone();
		this.passwordChangedAt = now;
	}

	/** Lets no password open the account until a new one is chosen. */
	void forgetPassword() {
		this.passwordHash = null;
	}

	/** Gives a duty; nothing changes where the person has it. */
	boolean give(Duty duty) {
		return this.duties.add(duty);
	}

	/** Takes a duty away; nothing changes where the person does not have it. */
	boolean take(Duty duty) {
		return this.duties.remove(duty);
	}

	boolean isEnabled() {
		return this.enabled;
	}

	/**
	 * Lets a demonstration account be written, at an address that no mail server knows
	 * (RFC 2606).
	 */
	void giveInventedAddress() {
		this.email = this.loginName + "@demonstration.invalid";
	}

	boolean isDemonstration() {
		return this.demonstration;
	}

	/** Whether the password is long enough for an account without a second factor. */
	boolean passwordStandsAlone() {
		return this.passwordStandsAlone;
	}

	/** When the password was chosen; empty where there is none. */
	Optional<Instant> passwordChangedAt() {
		return (this.passwordHash != null) ? Optional.ofNullable(this.passwordChangedAt) : Optional.empty();
	}

	/** The hash of the password; empty until the person has chosen one. */
	Optional<String> passwordHash() {
		return Optional.ofNullable(this.passwordHash);
	}

	/** The mail address in lower case; empty where none is known. */
	Optional<String> email() {
		return Optional.ofNullable(this.email);
	}

	/** In which language the person is written. */
	Locale language() {
		return "en".equals(this.language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
	}

	String loginName() {
		return this.loginName;
	}

	String displayName() {
		return this.displayName;
	}

	Set<Duty> duties() {
		return Set.copyOf(this.duties);
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("The account " + this.loginName + " has not been saved");
		}
		return this.id;
	}

	SignedIn signedIn() {
		return new SignedIn(id(), this.loginName, this.displayName, this.duties);
	}

}
