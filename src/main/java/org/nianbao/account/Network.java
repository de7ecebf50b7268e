package org.nianbao.account;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/**
 * What counts as one address: an IPv4 address, or the 64 bits of an IPv6 address that a
 * single customer is given whole.
 */
final class Network {

	private static final int IPV6_BYTES = 16;

	private static final int NETWORK_BYTES = 8;

	private Network() {
	}

	static String of(String address) {
		// Only what holds a colon is an IPv6 address, and such a text is never looked up.
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return (bytes.length == IPV6_BYTES) ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address;
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
