package org.nianbao.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.servlet.http.HttpServletRequest;
import org.nianbao.account.Role;
import org.nianbao.account.SignedIn;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Pages of every kind. The public ones lie in a folder that is public.
 */
@TestComponent
@RestController
class SamplePages {

	static final String PUBLIC = "/js/sample";

	static final String STAFF = "/filing/sample";

	final AtomicInteger saves = new AtomicInteger();

	@GetMapping(PUBLIC)
	String open(@AuthenticationPrincipal SignedIn person) {
		return (person != null) ? person.loginName() : "nobody";
	}

	@PostMapping(PUBLIC)
	String send() {
		return "received";
	}

	@GetMapping(PUBLIC + "/number")
	String ask(@RequestParam int number) {
		return String.valueOf(number);
	}

	@GetMapping(PUBLIC + "/fails")
	String failInPublic() {
		throw new IllegalStateException("a secret");
	}

	@GetMapping(PUBLIC + "/session")
	String startSession(HttpServletRequest request) {
		return request.getSession().getId();
	}

	@GetMapping(PUBLIC + "/own-caching")
	ResponseEntity<String> cacheLong() {
		return ResponseEntity.ok().cacheControl(CacheControl.maxAge(Duration.ofHours(1))).body("kept");
	}

	@GetMapping("/sample/unlisted")
	String unlisted() {
		return "open to everybody by mistake";
	}

	@GetMapping(STAFF + "/unlisted")
	String withoutPermission() {
		return "open to whoever is signed in by mistake";
	}

	@GetMapping(STAFF)
	@Requires
	String who(@AuthenticationPrincipal SignedIn person) {
		return person.loginName();
	}

	@PostMapping(STAFF)
	@Requires(Role.FILER)
	String save() {
		return "saved " + this.saves.incrementAndGet();
	}

	@PostMapping(STAFF + "/file")
	@Requires(Role.FILER)
	String upload(@RequestParam MultipartFile file) throws IOException {
		return new String(file.getBytes(), StandardCharsets.UTF_8);
	}

	@GetMapping(STAFF + "/form")
	@Requires
	String form(CsrfToken token) {
		return "<input name='_csrf' value='" + token.getToken() + "'>";
	}

	@GetMapping(STAFF + "/fails")
	@Requires
	String fail() {
		throw new IllegalStateException("a secret");
	}

	@GetMapping("/review/sample")
	@Requires(Role.REVIEWER)
	String review() {
		return "reviewed";
	}

	@PostMapping(STAFF + "/{agencyCode}")
	@Requires(Role.FILER)
	String saveFor(@PathVariable String agencyCode, @RequestParam int number) {
		return agencyCode + " " + number;
	}

}
