package org.nianbao.agency;

/**
 * The unified social credit code (统一社会信用代码, GB 32100-2015): 17 characters that say who it
 * is, and one that checks them.
 *
 * @param value the 18 characters
 */
public record SocialCreditCode(String value) {

	/** Letters that look like digits or like each other are not used. */
	private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

	private static final int LENGTH = 18;

	/**
	 * Takes a written code.
	 * @throws IllegalArgumentException if its length, a character or the check character
	 * is wrong
	 */
	public SocialCreditCode {
		if (!isValid(value)) {
			throw new IllegalArgumentException("not a unified social credit code: " + value);
		}
	}

	/** Whether the text is a code whose check character is right. */
	public static boolean isValid(String text) {
		return text.length() == LENGTH && text.chars().allMatch((c) -> CHARACTERS.indexOf(c) >= 0)
				&& text.charAt(LENGTH - 1) == checkCharacter(text);
	}

	/**
	 * The code that begins with these 17 characters.
	 * @throws IllegalArgumentException if they can't begin a code
	 */
	public static SocialCreditCode beginningWith(String first17) {
		if (first17.length() != LENGTH - 1) {
			throw new IllegalArgumentException("17 characters come before the check character");
		}
		return new SocialCreditCode(first17 + checkCharacter(first17));
	}

	private static char checkCharacter(String text) {
		int sum = 0;
		int weight = 1;
		for (int i = 0; i < LENGTH - 1; i++) {
			sum += CHARACTERS.indexOf(text.charAt(i)) * weight;
			weight = weight * 3 % CHARACTERS.length();
		}
		return CHARACTERS.charAt(Math.floorMod(-sum, CHARACTERS.length()));
	}

	@Override
	public String toString() {
		return this.value;
	}

}
