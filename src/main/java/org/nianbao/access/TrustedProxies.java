package org.nianbao.access;

import java.util.List;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Request;

import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Believes what a proxy says of who has asked, and by https or not, if the proxy is one
 * of ours: anybody can send such headers. Of several addresses it takes the last that is
 * not a proxy's, since those before it were sent by whoever asked.
 */
final class TrustedProxies extends ForwardedRequestCustomizer {

	private final List<IpAddressMatcher> proxies;

	/**
	 * Believes these.
	 * @param addresses addresses or networks, such as {@code 10.0.0.0/28}
	 * @throws IllegalArgumentException if one of them is none
	 */
	TrustedProxies(List<String> addresses) {
		this.proxies = addresses.stream().map(IpAddressMatcher::new).toList();
		setForwardedHeader("");
		setForwardedHostHeader("");
		setForwardedServerHeader("");
		setForwardedPortHeader("");
		setForwardedHttpsHeader("");
		setForwardedCipherSuiteHeader("");
		setForwardedSslSessionIdHeader("");
	}

	@Override
	public Request customize(Request request, HttpFields.Mutable headers) {
		return isProxy(Request.getRemoteAddr(request)) ? super.customize(withWhoAsked(request), headers) : request;
	}

	private Request withWhoAsked(Request request) {
		List<String> way = request.getHeaders().getCSV(HttpHeader.X_FORWARDED_FOR, false);
		if (way.size() < 2) {
			return request;
		}
		int last = way.size() - 1;
		while (last > 0 && isProxy(way.get(last))) {
			last--;
		}
		HttpFields told = HttpFields.build(request.getHeaders(),
				new HttpField(HttpHeader.X_FORWARDED_FOR, way.get(last)));
		return new Request.Wrapper(request) {

			@Override
			public HttpFields getHeaders() {
				return told;
			}

		};
	}

	private boolean isProxy(String address) {
		return this.proxies.stream().anyMatch((proxy) -> matches(proxy, address));
	}

	/** What is no address is no proxy. */
	private static boolean matches(IpAddressMatcher proxy, String address) {
		try {
			return proxy.matches(address);
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

}
