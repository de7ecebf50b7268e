package org.nianbao.account.factor;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stored second factors and recovery codes. Changes join the running transaction. */
@Component
public class FactorStore {

	private final JdbcClient database;

	private final SecretCipher cipher;

	FactorStore(JdbcClient database, SecretCipher cipher) {
		this.database = database;
		this.cipher = cipher;
	}

	/** Whether a code is asked for beside the account's password. */
	public boolean exists(long accountId) {
		return this.database.sql("SELECT EXISTS (SELECT FROM second_factor WHERE account_id = :account)")
			.param("account", accountId)
			.query(Boolean.class)
			.single();
	}

	/** The account's second factor; empty if it has none. */
	public Optional<Factor> find(long accountId) {
		return this.database.sql("SELECT secret, last_step FROM second_factor WHERE account_id = :account")
			.param("account", accountId)
			.query((row, number) -> new Factor(this.cipher.decrypt(accountId, row.getBytes("secret")),
					row.getLong("last_step")))
			.optional();
	}

	/** Stores a second factor in place of the account's former one. */
	public void save(long accountId, byte[] secret, long lastStep, Instant now) {
		this.database.sql("""
				INSERT INTO second_factor (account_id, secret, last_step, since) VALUES (:account, :secret, :step, :now)
				ON CONFLICT (account_id) DO UPDATE
				SET secret = excluded.secret, last_step = excluded.last_step, since = excluded.since
				""")
			.param("account", accountId)
			.param("secret", this.cipher.encrypt(accountId, secret))
			.param("step", lastStep)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Forgets the account's second factor and recovery codes. */
	public boolean remove(long accountId) {
		this.database.sql("DELETE FROM recovery_code WHERE account_id = :account").param("account", accountId).update();
		return this.database.sql("DELETE FROM second_factor WHERE account_id = :account")
			.param("account", accountId)
			.update() == 1;
	}

	/** Notes that a step's code was used; of two who use it at once one succeeds. */
	public boolean use(long accountId, long step) {
		return this.database.sql("""
				UPDATE second_factor SET last_step = :step WHERE account_id = :account AND last_step < :step
				""").param("step", step).param("account", accountId).update() == 1;
	}

	/**
	 * Uses a recovery code up.
	 * @return whether it was one of the account's that were left
	 */
	public boolean useRecoveryCode(long accountId, String typed, Instant now) {
		return RecoveryCodes.isOne(typed) && this.database.sql("""
				UPDATE recovery_code SET used_at = :now
				WHERE account_id = :account AND code_hash = :hash AND used_at IS NULL
				""")
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("account", accountId)
			.param("hash", RecoveryCodes.hash(typed))
			.update() == 1;
	}

	/** Whether what was typed is as long as a recovery code. */
	public static boolean isRecoveryCode(String typed) {
		return RecoveryCodes.isOne(typed);
	}

	/**
	 * Gives the account new recovery codes in place of the former ones.
	 * @return the codes, which can't be read again
	 */
	public List<String> newRecoveryCodes(long accountId) {
		this.database.sql("DELETE FROM recovery_code WHERE account_id = :account").param("account", accountId).update();
		List<String> codes = RecoveryCodes.generate();
		for (String code : codes) {
			this.database.sql("INSERT INTO recovery_code (account_id, code_hash) VALUES (:account, :hash)")
				.param("account", accountId)
				.param("hash", RecoveryCodes.hash(code))
				.update();
		}
		return codes;
	}

	/** How many recovery codes the account has left. */
	public int recoveryCodesLeft(long accountId) {
		return this.database.sql("SELECT count(*) FROM recovery_code WHERE account_id = :account AND used_at IS NULL")
			.param("account", accountId)
			.query(Integer.class)
			.single();
	}

	/**
	 * A second factor.
	 *
	 * @param secret what the authenticator application shares
	 * @param lastStep the newest step whose code was used
	 */
	public record Factor(byte[] secret, long lastStep) {
	}

}
