package org.nianbao.review;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.nianbao.access.SignedInAs;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.result.MockMvcResultMatchers;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The office's pages as tests open them. */
public final class ReviewPages {

	/** The account of everybody who reviews or publishes here; it submits nothing. */
	private static final long ACCOUNT = 70;

	private ReviewPages() {
	}

	/** Somebody with these roles at that office. */
	public static RequestPostProcessor at(String office, Role... roles) {
		return as(ACCOUNT, office, roles);
	}

	/** The same with an account of one's own choice. */
	public static RequestPostProcessor as(long account, String office, Role... roles) {
		Set<Duty> duties = Arrays.stream(roles).map((role) -> new Duty(office, role)).collect(Collectors.toSet());
		return SignedInAs.person(account, duties);
	}

	/** Opens a page that must be there. */
	public static Document open(MockMvc mvc, RequestPostProcessor person, String address) throws Exception {
		// The person is looked up before the application's filters see the address.
		String language = address.startsWith("/en/") ? "/en" : "";
		return Jsoup.parse(mvc.perform(MockMvcRequestBuilders.get(address).contextPath(language).with(person))
			.andExpect(MockMvcResultMatchers.status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString());
	}

	/** The status with which a page answers. */
	public static int status(MockMvc mvc, RequestPostProcessor person, String address) throws Exception {
		return mvc.perform(MockMvcRequestBuilders.get(address).with(person)).andReturn().getResponse().getStatus();
	}

	/**
	 * Sends a form.
	 * @param fields names and values in turn
	 */
	public static Answer send(MockMvc mvc, RequestPostProcessor person, String address, String... fields)
			throws Exception {
		var request = MockMvcRequestBuilders.post(address).with(person).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		var result = mvc.perform(request).andReturn();
		var response = result.getResponse();
		return new Answer(response.getStatus(), String.valueOf(response.getRedirectedUrl()),
				String.valueOf(result.getFlashMap().get("done")), Jsoup.parse(response.getContentAsString()));
	}

	/**
	 * What came back.
	 *
	 * @param status the status
	 * @param redirect the address to go on to
	 * @param done the key of the message that something was done
	 * @param page the page
	 */
	public record Answer(int status, String redirect, String done, Document page) {
	}

}
