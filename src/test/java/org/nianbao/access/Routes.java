package org.nianbao.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * The routes of the running application, as it knows them itself.
 */
final class Routes {

	private static final String ANY = "ANY";

	private static final Pattern AGENCY_CODE = Pattern.compile("\\{" + Requires.AGENCY_CODE + "(:[^/]+)?}");

	private static final Pattern WORDS = Pattern.compile("\\{\\w+:([\\w-]+)(\\|[\\w-]+)+}");

	private static final Pattern VARIABLE = Pattern.compile("\\{[^/]+}");

	/** The one folder that handlers are mapped to is that of health groups. */
	private static final String FOLDER = "/liveness";

	private Routes() {
	}

	/** All routes by their names, which are written like {@code GET /filing}. */
	static TreeMap<String, Route> of(ApplicationContext context) {
		TreeMap<String, Route> routes = new TreeMap<>();
		Collection<RequestMappingInfoHandlerMapping> mappings = context
			.getBeansOfType(RequestMappingInfoHandlerMapping.class)
			.values();
		mappings.forEach((mapping) -> mapping.getHandlerMethods()
			.forEach((info, handler) -> routes(info, handler).forEach((route) -> routes.put(route.name(), route))));
		return routes;
	}

	private static Stream<Route> routes(RequestMappingInfo info, HandlerMethod handler) {
		Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
		List<String> names = methods.isEmpty() ? List.of(ANY) : methods.stream().map(Enum::name).toList();
		return info.getPatternValues()
			.stream()
			.flatMap((pattern) -> names.stream().map((method) -> new Route(method, pattern, info, handler)));
	}

	/**
	 * One method of one address.
	 *
	 * @param method the HTTP method, or {@code ANY}
	 * @param pattern the address with its variables
	 * @param info what else a request must be to be taken
	 * @param handler who takes it
	 */
	record Route(String method, String pattern, RequestMappingInfo info, HandlerMethod handler) {

		String name() {
			return this.method + " " + this.pattern;
		}

		boolean concernsAgency() {
			return AGENCY_CODE.matcher(this.pattern).find();
		}

		boolean hasVariables() {
			return this.pattern.contains("{");
		}

		/**
		 * A request that the handler takes as far as its mapping goes.
		 * @param agencyCode for the variable of that name; of words to choose from the
		 * first is taken, and any other variable is a year
		 */
		MockHttpServletRequestBuilder request(String agencyCode) {
			String address = AGENCY_CODE.matcher(this.pattern).replaceAll(agencyCode);
			address = WORDS.matcher(address).replaceAll("$1");
			address = VARIABLE.matcher(address).replaceAll("2025").replace("/**", FOLDER);
			MockHttpServletRequestBuilder request = MockMvcRequestBuilders
				.request(HttpMethod.valueOf(ANY.equals(this.method) ? "GET" : this.method), address);
			this.info.getConsumesCondition()
				.getConsumableMediaTypes()
				.stream()
				.findFirst()
				.ifPresent(request::contentType);
			this.info.getProducesCondition().getProducibleMediaTypes().stream().findFirst().ifPresent(request::accept);
			this.info.getParamsCondition().getExpressions().forEach((parameter) -> {
				if (!parameter.isNegated()) {
					String value = parameter.getValue();
					request.param(parameter.getName(), (value != null) ? value : "");
				}
			});
			return request;
		}

	}

}
