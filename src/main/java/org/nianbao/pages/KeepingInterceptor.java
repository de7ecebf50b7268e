package org.nianbao.pages;

import java.util.Map;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.pages.Kept.Until;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Tells the filter which answers are to be kept, before their handlers read anything. */
final class KeepingInterceptor implements HandlerInterceptor {

	private final PageStore store;

	KeepingInterceptor(PageStore store) {
		this.store = store;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		Kept kept = (handler instanceof HandlerMethod method) ? method.getMethodAnnotation(Kept.class) : null;
		if (kept != null && request.getDispatcherType() == DispatcherType.REQUEST) {
			request.setAttribute(Keeping.ATTRIBUTE, keeping(kept.value(), request));
		}
		return true;
	}

	private Keeping keeping(Until until, HttpServletRequest request) {
		long changes = this.store.changes();
		if (until == Until.ITS_AGENCY_CHANGES
				&& request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
				&& variables.get(Kept.AGENCY) instanceof String agency) {
			return new Keeping(agency, null, changes);
		}
		return new Keeping(null, this.store.today(), changes);
	}

}
