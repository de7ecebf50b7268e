package org.nianbao.history;

import java.util.Arrays;

/**
 * The end of a chain at some time.
 *
 * @param chain the name of the chain
 * @param number the number of its last entry
 * @param mac that entry's MAC
 */
record Head(String chain, long number, byte[] mac) {

	@Override
	public boolean equals(Object other) {
		return other instanceof Head head && this.chain.equals(head.chain) && this.number == head.number
				&& Arrays.equals(this.mac, head.mac);
	}

	@Override
	public int hashCode() {
		return Arrays.hashCode(this.mac);
	}

}
