package org.nianbao.account;

import java.time.Instant;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in, with the duties the person has.
 */
@Entity
class Account {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private String loginName;

	private String displayName;

	private String passwordHash;

	private boolean enabled;

	private boolean demonstration;

	private Instant createdAt;

	@ElementCollection(fetch = FetchType.EAGER)
	@CollectionTable(name = "duty", joinColumns = @JoinColumn(name = "account_id"))
	private Set<Duty> duties;

	protected Account() {
	}

	Account(String loginName, String displayName, String passwordHash, boolean demonstration, Instant createdAt,
			Set<Duty> duties) {
		this.loginName = loginName;
		this.displayName = displayName;
		this.passwordHash = passwordHash;
		this.enabled = true;
		this.demonstration = demonstration;
		this.createdAt = createdAt;
		this.duties = Set.copyOf(duties);
	}

	/** Keeps the person out from now on; what was done under the account stays. */
	void disable() {
		this.enabled = false;
	}

	boolean isEnabled() {
		return this.enabled;
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
