package org.nianbao.demonstration;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

/**
 * Follows every link of the public site from its home on, as nobody, and notes what is
 * wrong. Of addresses that differ in their query alone a few are followed, and of reports
 * as files, which their own tests read, one of each kind.
 */
final class SiteCrawl {

	private static final String SITE = "http://localhost";

	private static final int QUERIES = 12;

	private final MockMvc mvc;

	private final Deque<String> waiting = new ArrayDeque<>();

	private final Set<String> seen = new HashSet<>();

	private final Map<String, Integer> alike = new HashMap<>();

	/** The ids on each page, and the fragments that links to it name. */
	private final Map<String, Set<String>> ids = new HashMap<>();

	private final Map<String, Set<String>> fragments = new HashMap<>();

	private final List<String> faults = new ArrayList<>();

	SiteCrawl(MockMvc mvc) {
		this.mvc = mvc;
	}

	/** Everything that is wrong, a sentence each. */
	List<String> faults() {
		return this.faults;
	}

	/** How many addresses were opened. */
	int opened() {
		return this.seen.size();
	}

	void from(String... starts) throws Exception {
		for (String start : starts) {
			add("the start", start);
		}
		while (!this.waiting.isEmpty()) {
			open(this.waiting.remove());
		}
		this.fragments.forEach((page, named) -> {
			Set<String> there = this.ids.get(page);
			if (there != null && !there.containsAll(named)) {
				Set<String> missing = new HashSet<>(named);
				missing.removeAll(there);
				this.faults.add(page + " has no place " + missing);
			}
		});
	}

	private void open(String address) throws Exception {
		MvcResult result = this.mvc.perform(get(URI.create(address))).andReturn();
		MockHttpServletResponse answer = result.getResponse();
		if (answer.getHeader("Set-Cookie") != null || answer.getCookies().length > 0) {
			this.faults.add(address + " sets a cookie");
		}
		if (!staff(address) && result.getRequest().getSession(false) != null) {
			this.faults.add(address + " starts a session");
		}
		String location = answer.getRedirectedUrl();
		if (location != null) {
			add(address, location);
		}
		else if (answer.getStatus() != 200 && !isWithheld(address, answer)) {
			this.faults.add(address + " answers " + answer.getStatus());
		}
		else if (answer.getContentType() != null && answer.getContentType().startsWith("text/html")) {
			look(address, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
		}
	}

	/**
	 * Whether it is a revision that was taken down: the record of publications names it,
	 * and its page says why it is not there.
	 */
	private static boolean isWithheld(String address, MockHttpServletResponse answer) {
		return answer.getStatus() == 410 && address.matches("(/en)?/reports/.+/revisions/\\d+");
	}

	private void look(String address, String html) {
		Document page = Jsoup.parse(html, SITE + address);
		if (page.text().contains("??") || html.contains("??_") || page.title().isBlank()) {
			this.faults.add(address + " shows a key in place of words");
		}
		this.ids.put(address, new HashSet<>(page.select("[id]").eachAttr("id")));
		for (Element part : page.select("script[src], img[src], link[rel=stylesheet], link[rel=icon]")) {
			String source = part.hasAttr("src") ? part.absUrl("src") : part.absUrl("href");
			if (source.startsWith(SITE + "/")) {
				add(address, source.substring(SITE.length()));
			}
			else if (!source.startsWith("data:")) {
				this.faults.add(address + " is made of something elsewhere: " + source);
			}
		}
		for (Element link : page.select("a[href], link[rel~=alternate|canonical]")) {
			String target = link.absUrl("href");
			if (target.startsWith(SITE + "/")) {
				add(address, target.substring(SITE.length()));
			}
			else if (link.is("a") && !target.matches("https?://.*|mailto:.*|tel:.*")) {
				this.faults.add(address + " has a link to nowhere: " + link.outerHtml());
			}
		}
	}

	private void add(String from, String target) {
		int hash = target.indexOf('#');
		String address = (hash < 0) ? target : target.substring(0, hash);
		if (hash >= 0 && hash + 1 < target.length()) {
			this.fragments.computeIfAbsent(address.isEmpty() ? from : address, (page) -> new HashSet<>())
				.add(target.substring(hash + 1));
		}
		if (address.isEmpty() || staff(address) || this.seen.contains(address) || isOneOfMany(address)) {
			return;
		}
		this.seen.add(address);
		this.waiting.add(address);
	}

	/** What can be left out, since enough of its kind were opened. */
	private boolean isOneOfMany(String address) {
		int query = address.indexOf('?');
		String kind = (query >= 0) ? address.substring(0, query)
				: (address.matches(".*/files/[a-z]+|.*\\.json|.*\\.atom") ? address.replaceAll("\\d+", "0") : "");
		return !kind.isEmpty() && this.alike.merge(kind, 1, Integer::sum) > ((query >= 0) ? QUERIES : 1);
	}

	private static boolean staff(String address) {
		return address.matches("(/en)?/(sign-in|filing|review|account|people|administration).*");
	}

}
