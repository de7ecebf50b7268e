package org.nianbao.check.place;

/** A line without spaces and with digits at half width. */
final class Plain {

	private Plain() {
	}

	static String of(String line) {
		StringBuilder plain = new StringBuilder(line.length());
		for (int i = 0; i < line.length(); i++) {
			char c = line.charAt(i);
			if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
				plain.append((c >= '０' && c <= '９') ? (char) (c - '０' + '0') : c);
			}
		}
		return plain.toString();
	}

}
