package org.nianbao.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where a request comes from, as far as it counts as one: an IPv4 address, or the 64 bits
 * of an IPv6 address that a single customer is given whole.
 *
 * @param name the address or its network part
 */
public record Network(String name) {

	private static final int IPV6_BYTES = 16;

	private static final int NETWORK_BYTES = 8;

	/** The network that sent the request. */
	public static Network of(HttpServletRequest request) {
		return of(request.getRemoteAddr());
	}

	/** The network of an address in text. */
	public static Network of(String address) {
		// Only an IPv6 address holds a colon, and what does is never looked up by name.
		if (address.indexOf(':') < 0) {
			return new Network(address);
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return new Network(
					(bytes.length == IPV6_BYTES) ? HexFormat.of().formatHex(bytes, 0, NETWORK_BYTES) : address);
		}
		catch (UnknownHostException ex) {
			return new Network(address);
		}
	}

}
