package org.nianbao.account;

/**
 * A password that keeps to the rules, hashed.
 *
 * @param hash its hash
 * @param standsAlone whether it is long enough without a second factor
 */
record ChosenPassword(String hash, boolean standsAlone) {

	/** Says nothing of the password. */
	@Override
	public String toString() {
		return "ChosenPassword";
	}

}
