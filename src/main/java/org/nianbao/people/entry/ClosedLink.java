package org.nianbao.people.entry;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** What is answered to a link that opens nothing. */
final class ClosedLink {

	private ClosedLink() {
	}

	static ModelAndView page() {
		ModelAndView page = new ModelAndView("people/closed-link");
		page.setStatus(HttpStatus.GONE);
		return page;
	}

}
