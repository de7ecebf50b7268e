package org.nianbao.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.nianbao.NianbaoApplication;
import org.nianbao.TestDatabase;
import org.nianbao.filing.InventedDesk;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** Finding handlers by their address first finds the same ones as Spring does. */
@SpringBootTest(classes = NianbaoApplication.class)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({ TestDatabase.class, InventedDesk.class })
class RoutesByAddressTests {

	private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

	private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "OPTIONS");

	private static final List<String> SEGMENTS = List.of("2025", "970001-002", "requests", "filing", "x", "a%2Fb",
			"水务局", "csv", "en");

	private final long seed = 20_260_131;

	private final Random random = new Random(this.seed);

	@Autowired
	private ApplicationContext application;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Autowired
	private ContentNegotiationManager mvcContentNegotiationManager;

	@Test
	void findTheHandlersThatSpringFinds() {
		assertThat(this.requestMappingHandlerMapping).isInstanceOf(RoutesByAddress.class);
		RequestMappingHandlerMapping plain = new RequestMappingHandlerMapping();
		plain.setContentNegotiationManager(this.mvcContentNegotiationManager);
		this.application.getAutowireCapableBeanFactory().initializeBean(plain, "plain");
		Set<String> found = new TreeSet<>();
		for (String pattern : patterns(plain)) {
			for (int i = 0; i < 30; i++) {
				String address = address(pattern);
				String method = METHODS.get(this.random.nextInt(METHODS.size()));
				boolean text = this.random.nextBoolean();
				String expected = outcome(plain, method, address, text);
				assertThat(outcome(this.requestMappingHandlerMapping, method, address, text))
					.as("%s %s, text %s, seed %d", method, address, text, this.seed)
					.isEqualTo(expected);
				found.add(expected);
			}
		}
		assertThat(found).as("handlers and refusals that were met").hasSizeGreaterThan(100).contains("nobody");
	}

	private static List<String> patterns(RequestMappingHandlerMapping mapping) {
		return mapping.getHandlerMethods()
			.keySet()
			.stream()
			.flatMap((info) -> info.getPatternValues().stream())
			.sorted()
			.toList();
	}

	/** An address of the pattern, or one that nearly is. */
	private String address(String pattern) {
		String address = VARIABLE.matcher(pattern).replaceAll(this::segment).replace("/**", "/x/y");
		return switch (this.random.nextInt(6)) {
			case 0 -> encodeOne(address);
			case 1 -> address + "/";
			case 2 -> address + "/x";
			case 3 -> address.substring(0, Math.max(1, address.lastIndexOf('/')));
			default -> address;
		};
	}

	private String segment(MatchResult variable) {
		List<String> words = new ArrayList<>(SEGMENTS);
		int colon = variable.group().indexOf(':');
		if (colon > 0) {
			words.addAll(List.of(variable.group().substring(colon + 1).replaceAll("[(){}?]", "").split("\\|")));
		}
		return words.get(this.random.nextInt(words.size())).replaceAll("[\\\\$+*\\[\\]^]", "");
	}

	/** Writes a letter as its code, which is the same address. */
	private String encodeOne(String address) {
		int at = this.random.nextInt(address.length());
		char letter = address.charAt(at);
		return (letter >= 'a' && letter <= 'z')
				? address.substring(0, at) + "%" + Integer.toHexString(letter) + address.substring(at + 1) : address;
	}

	private static String outcome(RequestMappingHandlerMapping mapping, String method, String address, boolean text) {
		MockHttpServletRequest request = new MockHttpServletRequest(method, address);
		if (text) {
			request.addParameter("text", "x");
		}
		ServletRequestPathUtils.parseAndCache(request);
		try {
			HandlerExecutionChain chain = mapping.getHandler(request);
			return (chain == null) ? "nobody" : (chain.getHandler() instanceof HandlerMethod handler)
					? handler.getMethod().toString() : chain.getHandler().getClass().getName();
		}
		catch (Exception ex) {
			return ex.toString();
		}
	}

}
