package org.nianbao.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMapping;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

/**
 * What holds for each method that answers requests.
 */
final class HandlerRules {

	static final ArchRule NAME_THEIR_PERMISSION = methods().that()
		.areMetaAnnotatedWith(RequestMapping.class)
		.should(new NameAPermissionOrBePublic())
		.because("nothing opens by itself");

	static final ArchRule NAME_THEIR_METHOD = methods().that()
		.areMetaAnnotatedWith(RequestMapping.class)
		.should(new NameAnHttpMethod())
		.because("an act must not be reachable by a link");

	private HandlerRules() {
	}

	/** The patterns that a handler is mapped to. */
	static List<String> addresses(JavaMethod method) {
		Method handler = method.reflect();
		return paths(AnnotatedElementUtils.findMergedAnnotation(handler.getDeclaringClass(), RequestMapping.class))
			.flatMap((prefix) -> paths(AnnotatedElementUtils.findMergedAnnotation(handler, RequestMapping.class))
				.map((path) -> prefix + path))
			.toList();
	}

	private static Stream<String> paths(@Nullable RequestMapping mapping) {
		return (mapping == null || mapping.path().length == 0) ? Stream.of("") : Arrays.stream(mapping.path());
	}

	private static final class NameAPermissionOrBePublic extends ArchCondition<JavaMethod> {

		NameAPermissionOrBePublic() {
			super("name a permission with @Requires or stand on the list of PublicPages");
		}

		@Override
		public void check(JavaMethod method, ConditionEvents events) {
			Method handler = method.reflect();
			Requires permission = PermissionCheck.permission(handler, handler.getDeclaringClass());
			for (String address : addresses(method)) {
				boolean open = PublicPages.PATTERNS.contains(address) || StaffArea.OPEN_PATTERNS.contains(address);
				if (open == (permission != null)) {
					events.add(SimpleConditionEvent.violated(method, method.getFullName() + " answers " + address
							+ (open ? ", a public page, and names a permission" : " and names no permission")));
				}
			}
		}

	}

	private static final class NameAnHttpMethod extends ArchCondition<JavaMethod> {

		NameAnHttpMethod() {
			super("name the HTTP methods that they answer");
		}

		@Override
		public void check(JavaMethod method, ConditionEvents events) {
			RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method.reflect(), RequestMapping.class);
			if (mapping == null || mapping.method().length == 0) {
				events.add(SimpleConditionEvent.violated(method, method.getFullName() + " answers any HTTP method"));
			}
		}

	}

}
