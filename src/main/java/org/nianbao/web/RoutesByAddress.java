package org.nianbao.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.Element;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Finds the handler of a request by its address first. Spring asks each of hundreds of
 * mappings about method, parameters and media types before it looks at the address, which
 * settles it for all but a few: that was a seventh of what an autosave cost.
 */
final class RoutesByAddress extends RequestMappingHandlerMapping {

	private final Map<RequestMappingInfo, List<Address>> addresses = new ConcurrentHashMap<>();

	@Override
	protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
		super.registerHandlerMethod(handler, method, mapping);
		this.addresses.put(mapping, addresses(mapping));
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		PathContainer path = ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication();
		List<Address> known = this.addresses.get(mapping);
		return (known == null || isAmong(known, path)) ? super.getMatchingMapping(mapping, request) : null;
	}

	private static boolean isAmong(List<Address> addresses, PathContainer path) {
		String area = firstSegment(path);
		for (Address address : addresses) {
			if (address.fits(area, path)) {
				return true;
			}
		}
		return false;
	}

	private static List<Address> addresses(RequestMappingInfo mapping) {
		PathPatternsRequestCondition condition = mapping.getPathPatternsCondition();
		return (condition != null) ? condition.getPatterns().stream().map(Address::of).toList() : List.of();
	}

	/** The first segment as patterns compare it; empty if there is none. */
	private static String firstSegment(PathContainer path) {
		List<Element> elements = path.elements();
		return (elements.size() > 1 && elements.get(1) instanceof PathSegment segment) ? segment.valueToMatch() : "";
	}

	/**
	 * An address as a mapping has it.
	 *
	 * @param area its first segment; null if that can be anything
	 */
	private record Address(@Nullable String area, PathPattern pattern) {

		static Address of(PathPattern pattern) {
			String area = firstSegment(PathContainer.parsePath(pattern.getPatternString()));
			return new Address(area.matches("[a-z0-9-]+") ? area : null, pattern);
		}

		/** Most are told from their first segment, which costs least. */
		boolean fits(String asked, PathContainer path) {
			return (this.area == null || this.area.equals(asked)) && this.pattern.matches(path);
		}

	}

}
