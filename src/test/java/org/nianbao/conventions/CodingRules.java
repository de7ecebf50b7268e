package org.nianbao.conventions;

import java.time.Clock;
import java.time.InstantSource;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;

import org.springframework.data.repository.Repository;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

/**
 * How the project's classes are written. {@link CodingRulesTests} holds the application
 * against each, and shows for each a class that it refuses.
 */
final class CodingRules {

	static final ArchRule CONTROLLERS_STAY_INSIDE = classes()
		.that(annotatedWithAnyOf("org.springframework.stereotype.Controller",
				"org.springframework.web.bind.annotation.ControllerAdvice"))
		.should()
		.bePackagePrivate()
		.because("a controller is reached by its address alone")
		.allowEmptyShould(true);

	static final ArchRule REPOSITORIES_STAY_INSIDE = classes().that(assignableTo(Repository.class))
		.should()
		.notBePublic()
		.because("other modules use the module's services, whose acts guard themselves")
		.allowEmptyShould(true);

	static final ArchRule FORMS_STAY_INSIDE = classes().that()
		.areRecords()
		.and()
		.haveSimpleNameEndingWith("Form")
		.should()
		.notBePublic()
		.because("a form belongs to its page")
		.allowEmptyShould(true);

	static final ArchRule FORMS_ARE_VALIDATED = methods().that()
		.areAnnotatedWith("org.springframework.web.bind.annotation.PostMapping")
		.should(new ArchCondition<JavaMethod>("validate the forms that they take") {
			@Override
			public void check(JavaMethod method, ConditionEvents events) {
				method.getParameters()
					.stream()
					.filter((parameter) -> parameter.getRawType().getSimpleName().endsWith("Form"))
					.filter((parameter) -> !parameter.isAnnotatedWith("jakarta.validation.Valid"))
					.forEach((parameter) -> events.add(SimpleConditionEvent.violated(method,
							method.getFullName() + " takes a form as it comes: " + parameter.getRawType().getName())));
			}
		})
		.because("what is posted is looked at before it is used")
		.allowEmptyShould(true);

	static final ArchRule NO_INJECTED_FIELDS = noFields().should(be(injected()))
		.because("what a class needs stands in its constructor");

	static final ArchRule NO_INJECTED_SETTERS = noMethods().should(be(injected()))
		.because("what a class needs stands in its constructor");

	static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses().that()
		.doNotHaveFullyQualifiedName("org.nianbao.TimeConfiguration")
		.should()
		.accessTargetWhere(DescribedPredicate.describe("reads the machine's time", CodingRules::readsTheMachinesTime))
		.because("time comes from the injected Clock, which a test can set");

	static final ArchRule NO_TIME_IS_SET_BEHIND_THE_SCENES = noFields()
		.should(be(annotatedWithAnyOf("org.hibernate.annotations.CreationTimestamp",
				"org.hibernate.annotations.UpdateTimestamp", "org.hibernate.annotations.CurrentTimestamp",
				"org.springframework.data.annotation.CreatedDate",
				"org.springframework.data.annotation.LastModifiedDate")))
		.because("time comes from the injected Clock, which a test can set");

	static final ArchRule ENTITIES_HAVE_NO_PUBLIC_SETTERS = methods().that()
		.areDeclaredInClassesThat(annotatedWithAnyOf("jakarta.persistence.Entity", "jakarta.persistence.Embeddable",
				"jakarta.persistence.MappedSuperclass"))
		.and()
		.haveNameMatching("set[A-Z].*")
		.should()
		.notBePublic()
		.because("an aggregate changes through acts that guard themselves")
		.allowEmptyShould(true);

	static final ArchRule NOTHING_IS_PRINTED = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

	private CodingRules() {
	}

	private static DescribedPredicate<CanBeAnnotated> injected() {
		return annotatedWithAnyOf("org.springframework.beans.factory.annotation.Autowired",
				"org.springframework.beans.factory.annotation.Value", "jakarta.inject.Inject",
				"jakarta.annotation.Resource", "jakarta.persistence.PersistenceContext");
	}

	private static DescribedPredicate<CanBeAnnotated> annotatedWithAnyOf(String... annotations) {
		return Stream.of(annotations)
			.map((annotation) -> annotatedWith(annotation).or(metaAnnotatedWith(annotation)))
			.reduce((one, other) -> one.or(other))
			.orElseThrow();
	}

	/** Calls and method references alike: both are accesses. */
	private static boolean readsTheMachinesTime(JavaAccess<?> access) {
		JavaClass owner = access.getTargetOwner();
		String name = access.getName();
		if (owner.getPackageName().equals("java.time") || owner.getPackageName().equals("java.time.chrono")) {
			boolean withoutClock = name.equals("now")
					&& access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget now
					&& now.getRawParameterTypes().stream().noneMatch((type) -> type.isEquivalentTo(Clock.class));
			boolean ownClock = (owner.isEquivalentTo(Clock.class) || owner.isEquivalentTo(InstantSource.class))
					&& (name.startsWith("system") || name.startsWith("tick"));
			return withoutClock || ownClock;
		}
		if (owner.isEquivalentTo(Date.class)) {
			return name.equals("<init>") && access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget date
					&& date.getRawParameterTypes().isEmpty();
		}
		return Set.of("java.lang.System.currentTimeMillis", Calendar.class.getName() + ".getInstance")
			.contains(owner.getFullName() + "." + name);
	}

}
