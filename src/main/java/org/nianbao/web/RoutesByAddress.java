package org.nianbao.web;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Finds the handler of a request by its address first. Spring asks each of hundreds of
 * mappings about method, parameters and media types before it looks at the address, which
 * settles it for all but a few: that was a seventh of what an autosave cost.
 */
final class RoutesByAddress extends RequestMappingHandlerMapping {

	private final Map<RequestMappingInfo, List<Shape>> shapes = new ConcurrentHashMap<>();

	@Override
	protected void registerHandlerMethod(Object handler, Method method, RequestMappingInfo mapping) {
		super.registerHandlerMethod(handler, method, mapping);
		PathPatternsRequestCondition addresses = mapping.getPathPatternsCondition();
		if (addresses != null) {
			this.shapes.put(mapping, addresses.getPatternValues().stream().map(Shape::of).toList());
		}
	}

	@Override
	protected @Nullable HandlerMethod lookupHandlerMethod(String lookupPath, HttpServletRequest request)
			throws Exception {
		return super.lookupHandlerMethod(lookupPath, new Asked(request));
	}

	@Override
	protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, HttpServletRequest request) {
		List<Shape> known = this.shapes.get(mapping);
		boolean possible = known == null || !(request instanceof Asked asked) || asked.hasOneOf(known);
		return possible ? super.getMatchingMapping(mapping, request) : null;
	}

	private static List<String> segments(PathContainer path) {
		return path.elements()
			.stream()
			.filter(PathSegment.class::isInstance)
			.map((segment) -> ((PathSegment) segment).valueToMatch())
			.toList();
	}

	/**
	 * A request with the segments of its address, which are asked for by every mapping.
	 */
	private static final class Asked extends HttpServletRequestWrapper {

		private final List<String> segments;

		Asked(HttpServletRequest request) {
			super(request);
			this.segments = segments(ServletRequestPathUtils.getParsedRequestPath(request).pathWithinApplication());
		}

		boolean hasOneOf(List<Shape> shapes) {
			for (Shape shape : shapes) {
				if (shape.fits(this.segments)) {
					return true;
				}
			}
			return false;
		}

	}

	/**
	 * What all addresses of a pattern have in common. Spring looks closer at those that
	 * have it.
	 *
	 * @param words its segments; null where there is more than a plain word
	 * @param open whether any number of segments can follow
	 */
	private record Shape(@Nullable String[] words, boolean open) {

		static Shape of(String pattern) {
			@Nullable String[] words = segments(PathContainer.parsePath(pattern)).stream()
				.map((segment) -> segment.matches("[a-z0-9-]+") ? segment : null)
				.toArray(String[]::new);
			return new Shape(words, pattern.contains("*"));
		}

		boolean fits(List<String> segments) {
			if (this.open) {
				return true;
			}
			if (segments.size() != this.words.length) {
				return false;
			}
			for (int i = 0; i < this.words.length; i++) {
				if (this.words[i] != null && !this.words[i].equals(segments.get(i))) {
					return false;
				}
			}
			return true;
		}

	}

}
