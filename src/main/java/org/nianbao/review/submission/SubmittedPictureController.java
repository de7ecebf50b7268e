package org.nianbao.review.submission;

import org.nianbao.access.Requires;
import org.nianbao.account.Role;
import org.nianbao.picture.Pictures;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The pictures of what was submitted to the office. */
@Controller
class SubmittedPictureController {

	private final ReviewAddresses addresses;

	private final Pictures pictures;

	SubmittedPictureController(ReviewAddresses addresses, Pictures pictures) {
		this.addresses = addresses;
		this.pictures = pictures;
	}

	@GetMapping("/review/{agencyCode}/{year:\\d{4}}/{scope:own|level|area|system}/pictures/{hash}")
	@Requires({ Role.REVIEWER, Role.PUBLISHER })
	ResponseEntity<byte[]> show(@PathVariable String agencyCode, @PathVariable int year, @PathVariable String scope,
			@PathVariable String hash) {
		return this.pictures.findSubmitted(this.addresses.of(agencyCode, year, scope).report(), hash)
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND))
			.answer(CacheControl.noStore());
	}

}
