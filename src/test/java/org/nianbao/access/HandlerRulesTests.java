package org.nianbao.access;

import java.util.List;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;
import org.nianbao.account.Role;
import org.nianbao.conventions.MainClasses;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import static org.assertj.core.api.Assertions.assertThat;

class HandlerRulesTests {

	@Test
	void holdForTheApplication() {
		HandlerRules.NAME_THEIR_PERMISSION.check(MainClasses.ALL);
		HandlerRules.NAME_THEIR_METHOD.check(MainClasses.ALL);
	}

	@Test
	void refuseAHandlerThatNamesNoPermission() {
		assertThat(violations(HandlerRules.NAME_THEIR_PERMISSION, WithoutPermission.class)).hasSize(2)
			.anyMatch((violation) -> violation.contains("answers /filing/one and names no permission"))
			.anyMatch((violation) -> violation.contains("answers /filing/two and names no permission"));
	}

	@Test
	void refuseAPublicPageThatNamesAPermission() {
		assertThat(violations(HandlerRules.NAME_THEIR_PERMISSION, PublicWithPermission.class)).singleElement()
			.asString()
			.contains("answers /sign-in, a public page, and names a permission");
	}

	@Test
	void refuseAHandlerOfAnyHttpMethod() {
		assertThat(violations(HandlerRules.NAME_THEIR_METHOD, AnyMethod.class)).hasSize(1);
	}

	@Test
	void acceptHandlersThatNameTheirPermission() {
		assertThat(violations(HandlerRules.NAME_THEIR_PERMISSION, OnTheClass.class)).isEmpty();
		assertThat(violations(HandlerRules.NAME_THEIR_PERMISSION, OnTheMethod.class)).isEmpty();
		assertThat(violations(HandlerRules.NAME_THEIR_METHOD, OnTheClass.class)).isEmpty();
	}

	private static List<String> violations(ArchRule rule, Class<?> handlers) {
		return rule.evaluate(new ClassFileImporter().importClasses(handlers)).getFailureReport().getDetails();
	}

	@RequestMapping("/filing")
	static class WithoutPermission {

		@GetMapping({ "/one", "/two" })
		void open() {
		}

	}

	static class PublicWithPermission {

		@PostMapping("/sign-in")
		@Requires
		void open() {
		}

	}

	static class AnyMethod {

		@RequestMapping("/filing")
		@Requires
		void open() {
		}

	}

	@RequestMapping("/filing")
	@Requires(Role.FILER)
	static class OnTheClass {

		@GetMapping
		void open() {
		}

	}

	static class OnTheMethod {

		@PostMapping("/filing")
		@Requires(Role.FILER)
		void save() {
		}

	}

}
