package org.nianbao.account;

/**
 * A second factor that a person sets up, with the proof that it works.
 *
 * @param key the secret of the proposal
 * @param code what the authenticator application shows now
 */
public record NewSecondFactor(String key, String code) {

	/** Says nothing of the secret. */
	@Override
	public String toString() {
		return "NewSecondFactor";
	}

}
