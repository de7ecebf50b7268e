package org.nianbao.data;

import org.nianbao.pages.Kept;
import org.nianbao.pages.Kept.Until;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Explains what programs find here, to people and to programs. */
@Controller
class DataPageController {

	private static final CacheControl REVALIDATED = CacheControl.noCache().cachePublic();

	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping("/data")
	String data(HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED.getHeaderValue());
		return "data/data";
	}

	/** The description of the API (OpenAPI 3.1). */
	@Kept(Until.ANYTHING_CHANGES)
	@GetMapping(ListApi.API + "/openapi.json")
	ResponseEntity<Resource> description() {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(REVALIDATED)
			.body(new ClassPathResource("data/openapi.json"));
	}

}
