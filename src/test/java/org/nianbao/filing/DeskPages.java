package org.nianbao.filing;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nianbao.account.SignedIn;
import org.nianbao.account.SignedInAuthentication;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * The desk as one person uses it without script: pages are opened, forms are sent,
 * cookies are kept.
 */
public final class DeskPages {

	private final MockMvc mvc;

	private final SignedIn person;

	private final Map<String, Cookie> cookies = new HashMap<>();

	public DeskPages(MockMvc mvc, SignedIn person) {
		this.mvc = mvc;
		this.person = person;
	}

	/** Opens a page that must be there. */
	public Document open(String address) throws Exception {
		MockHttpServletResponse response = send(get(address)).getResponse();
		assertThat(response.getStatus()).as("status of %s", address).isEqualTo(200);
		return page(response);
	}

	/** The status of the answer to opening an address. */
	public int status(String address) throws Exception {
		return send(get(address)).getResponse().getStatus();
	}

	/** Sends a form with these fields. */
	public MvcResult post(String address, Map<String, String> fields) throws Exception {
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders.post(address).with(csrf());
		fields.forEach(request::param);
		return send(request);
	}

	/**
	 * Sends a form, follows the redirect that answers it and gives the page it leads to.
	 */
	public Document postAndFollow(String address, Map<String, String> fields) throws Exception {
		MvcResult result = post(address, fields);
		MockHttpServletResponse response = result.getResponse();
		assertThat(response.getStatus())
			.as("status of the answer to a form at %s: %s", address, response.getContentAsString())
			.isEqualTo(302);
		String next = String.valueOf(response.getRedirectedUrl()).replaceFirst("#.*", "");
		return page(send(get(next)).getResponse());
	}

	/** The page of an answer. */
	public static Document page(MockHttpServletResponse response) throws Exception {
		return Jsoup.parse(response.getContentAsString());
	}

	/** Sends any request as the person. */
	public MvcResult send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
		if (!this.cookies.isEmpty()) {
			request.cookie(this.cookies.values().toArray(Cookie[]::new));
		}
		MvcResult result = this.mvc.perform(request.with(authentication(new SignedInAuthentication(this.person))))
			.andReturn();
		for (Cookie cookie : result.getResponse().getCookies()) {
			this.cookies.put(cookie.getName(), cookie);
		}
		return result;
	}

}
