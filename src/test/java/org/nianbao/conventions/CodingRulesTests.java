package org.nianbao.conventions;

import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.example.Offences;
import org.example.OrderlyClasses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class CodingRulesTests {

	@ParameterizedTest
	@MethodSource("rules")
	void theApplicationKeeps(ArchRule rule) {
		rule.check(MainClasses.ALL);
	}

	@ParameterizedTest
	@MethodSource("offences")
	void refuses(Class<?> offender, ArchRule rule) {
		assertThat(rule.evaluate(new ClassFileImporter().importClasses(offender)).hasViolation())
			.as("%s is refused by: %s", offender.getSimpleName(), rule.getDescription())
			.isTrue();
	}

	@ParameterizedTest
	@MethodSource("rules")
	void acceptsAnOrderlyClass(ArchRule rule) {
		assertThat(rule.evaluate(new ClassFileImporter().importClasses(OrderlyClasses.all())).hasViolation()).isFalse();
	}

	static Stream<ArchRule> rules() {
		return offences().map((offence) -> (ArchRule) offence.get()[1]).distinct();
	}

	static Stream<Arguments> offences() {
		return Stream.of(arguments(Offences.PublicController.class, CodingRules.CONTROLLERS_STAY_INSIDE),
				arguments(Offences.PublicRestController.class, CodingRules.CONTROLLERS_STAY_INSIDE),
				arguments(Offences.PublicAdvice.class, CodingRules.CONTROLLERS_STAY_INSIDE),
				arguments(Offences.PublicRepository.class, CodingRules.REPOSITORIES_STAY_INSIDE),
				arguments(Offences.PublicForm.class, CodingRules.FORMS_STAY_INSIDE),
				arguments(Offences.UnvalidatedForm.class, CodingRules.FORMS_ARE_VALIDATED),
				arguments(Offences.AutowiredField.class, CodingRules.NO_INJECTED_FIELDS),
				arguments(Offences.ValueField.class, CodingRules.NO_INJECTED_FIELDS),
				arguments(Offences.PersistenceContextField.class, CodingRules.NO_INJECTED_FIELDS),
				arguments(Offences.AutowiredSetter.class, CodingRules.NO_INJECTED_SETTERS),
				arguments(Offences.InstantNow.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.InstantNowAsReference.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.InstantNowInLambda.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.TodayInAZone.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.ClockOfItsOwn.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.InstantSourceOfItsOwn.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.NewDate.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.Milliseconds.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Offences.TimeSetByTheMapper.class, CodingRules.NO_TIME_IS_SET_BEHIND_THE_SCENES),
				arguments(Offences.EntityWithSetter.class, CodingRules.ENTITIES_HAVE_NO_PUBLIC_SETTERS),
				arguments(Offences.Printing.class, CodingRules.NOTHING_IS_PRINTED));
	}

}
