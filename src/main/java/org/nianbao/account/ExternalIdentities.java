package org.nianbao.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which account belongs to whom at an identity provider. Mail addresses never decide it:
 * they are given to others one day, and a provider may believe what people say of theirs.
 */
@Component
class ExternalIdentities {

	private final JdbcClient database;

	private final Clock clock;

	ExternalIdentities(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** The number of the account; empty if nobody is known under the identity. */
	Optional<Long> find(ExternalIdentity identity) {
		return this.database
			.sql("SELECT account_id FROM external_identity WHERE issuer = :issuer AND subject = :subject")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.query(Long.class)
			.optional();
	}

	/**
	 * Lets the identity open the account, in the running transaction.
	 * @throws IdentityTakenException if it opens another one
	 */
	void bind(ExternalIdentity identity, long accountId) {
		this.database.sql("""
				INSERT INTO external_identity (issuer, subject, account_id, bound_at)
				VALUES (:issuer, :subject, :account, :now) ON CONFLICT DO NOTHING
				""")
			.param("issuer", identity.issuer())
			.param("subject", identity.subject())
			.param("account", accountId)
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (find(identity).filter((owner) -> owner == accountId).isEmpty()) {
			throw new IdentityTakenException();
		}
	}

	/** Lets no identity open the account any more. */
	void unbind(long accountId) {
		this.database.sql("DELETE FROM external_identity WHERE account_id = :account")
			.param("account", accountId)
			.update();
	}

}
