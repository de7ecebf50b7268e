package org.nianbao.access;

import java.io.IOException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Lets a request through to its handler only if the handler is a public page or the
 * person has the permission that the handler names. It stands before everything that
 * reads the request, so that a stranger can't tell a bad request from a forbidden one.
 */
class PermissionCheck implements HandlerInterceptor {

	private final Access access;

	private final Refusals refusals;

	/** What handlers ask for, since reading annotations takes its time. */
	private final Map<Object, Optional<Requires>> permissions = new ConcurrentHashMap<>();

	PermissionCheck(Access access, Refusals refusals) {
		this.access = access;
		this.refusals = refusals;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
			throws IOException {
		if (request.getDispatcherType() == DispatcherType.ERROR) {
			return true;
		}
		Requires permission = this.permissions
			.computeIfAbsent(handler, (asked) -> Optional.ofNullable(permission(asked)))
			.orElse(null);
		HttpStatus refusal = (permission != null) ? refusal(permission, request) : refusalWithoutPermission(request);
		if (refusal == HttpStatus.UNAUTHORIZED) {
			this.refusals.askToSignIn(request, response);
		}
		else if (refusal != null) {
			this.refusals.refuse(request, response, refusal);
		}
		return refusal == null;
	}

	/** What the handler asks for; null if it names no permission. */
	static @Nullable Requires permission(Object handler) {
		return (handler instanceof HandlerMethod method) ? permission(method.getMethod(), method.getBeanType()) : null;
	}

	/** What the method of the controller asks for; null if it names no permission. */
	static @Nullable Requires permission(Method method, Class<?> controller) {
		Requires ofMethod = AnnotatedElementUtils.findMergedAnnotation(method, Requires.class);
		return (ofMethod != null) ? ofMethod : AnnotatedElementUtils.findMergedAnnotation(controller, Requires.class);
	}

	private static @Nullable HttpStatus refusalWithoutPermission(HttpServletRequest request) {
		return (PublicPages.MATCHER.matches(request) || StaffArea.OPEN_MATCHER.matches(request)) ? null
				: HttpStatus.NOT_FOUND;
	}

	private @Nullable HttpStatus refusal(Requires permission, HttpServletRequest request) {
		SignedIn person = person();
		if (person == null) {
			return HttpStatus.UNAUTHORIZED;
		}
		List<Role> roles = List.of(permission.value());
		if (roles.isEmpty()) {
			return null;
		}
		if (roles.stream().noneMatch(person::holds)) {
			return HttpStatus.FORBIDDEN;
		}
		String agencyCode = agencyCode(request);
		if (agencyCode == null) {
			return null;
		}
		boolean covered = permission.atAgencyItself()
				? roles.stream().anyMatch((role) -> person.holds(role, agencyCode))
				: this.access.mayAct(person, roles, agencyCode);
		return covered ? null : HttpStatus.NOT_FOUND;
	}

	private static @Nullable SignedIn person() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof SignedIn person) ? person : null;
	}

	private static @Nullable String agencyCode(HttpServletRequest request) {
		return (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get(Requires.AGENCY_CODE) instanceof String code) ? code : null;
	}

}
