package org.nianbao.data;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.server.ResponseStatusException;

/** The files of whole years, and what there is of them. */
@Controller
class BulkController {

	private static final CacheControl REVALIDATED = CacheControl.noCache().cachePublic();

	private final BulkFiles files;

	BulkController(BulkFiles files) {
		this.files = files;
	}

	@GetMapping("/data/bulk/manifest.json")
	ResponseEntity<Object> manifest() {
		List<Map<String, Object>> listed = this.files.all().stream().map((file) -> {
			Map<String, Object> item = new LinkedHashMap<>();
			item.put("address", "/data/bulk/" + file.name());
			item.put("year", file.year());
			item.put("table", file.table().code());
			item.put("kind", file.kind());
			item.put("reports", file.reports());
			item.put("size", file.size());
			item.put("sha256", file.sha256());
			item.put("madeAt", file.madeAt());
			return item;
		}).toList();
		return ResponseEntity.ok().cacheControl(REVALIDATED).body(Map.of("files", listed));
	}

	@GetMapping("/data/bulk/{year:\\d{4}}.{kind:csv|jsonl}.gz")
	void reports(@PathVariable int year, @PathVariable String kind, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		give(year, BulkTable.REPORTS, kind, request, response);
	}

	@GetMapping("/data/bulk/{year:\\d{4}}-texts.{kind:csv|jsonl}.gz")
	void texts(@PathVariable int year, @PathVariable String kind, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		give(year, BulkTable.TEXTS, kind, request, response);
	}

	private void give(int year, BulkTable table, String kind, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		BulkFile file = this.files.find(year, table, kind)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		response.setHeader(HttpHeaders.CACHE_CONTROL, REVALIDATED.getHeaderValue());
		if (!new ServletWebRequest(request, response).checkNotModified(file.sha256())) {
			response.setContentType("application/gzip");
			response.setContentLengthLong(file.size());
			this.files.copy(file, response.getOutputStream());
		}
	}

}
