package org.nianbao.conventions;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import org.hibernate.annotations.CreationTimestamp;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

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
		assertThat(rule
			.evaluate(
					new ClassFileImporter().importClasses(Orderly.class, OrderlyEntity.class, OrderlyController.class))
			.hasViolation()).isFalse();
	}

	static Stream<ArchRule> rules() {
		return offences().map((offence) -> (ArchRule) offence.get()[1]).distinct();
	}

	static Stream<Arguments> offences() {
		return Stream.of(arguments(PublicController.class, CodingRules.CONTROLLERS_STAY_INSIDE),
				arguments(PublicRestController.class, CodingRules.CONTROLLERS_STAY_INSIDE),
				arguments(PublicAdvice.class, CodingRules.CONTROLLERS_STAY_INSIDE),
				arguments(PublicRepository.class, CodingRules.REPOSITORIES_STAY_INSIDE),
				arguments(PublicForm.class, CodingRules.FORMS_STAY_INSIDE),
				arguments(AutowiredField.class, CodingRules.NO_INJECTED_FIELDS),
				arguments(ValueField.class, CodingRules.NO_INJECTED_FIELDS),
				arguments(PersistenceContextField.class, CodingRules.NO_INJECTED_FIELDS),
				arguments(AutowiredSetter.class, CodingRules.NO_INJECTED_SETTERS),
				arguments(InstantNow.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(InstantNowAsReference.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(InstantNowInLambda.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(TodayInAZone.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(ClockOfItsOwn.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(InstantSourceOfItsOwn.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(NewDate.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(Milliseconds.class, CodingRules.TIME_COMES_FROM_THE_CLOCK),
				arguments(TimeSetByTheMapper.class, CodingRules.NO_TIME_IS_SET_BEHIND_THE_SCENES),
				arguments(EntityWithSetter.class, CodingRules.ENTITIES_HAVE_NO_PUBLIC_SETTERS),
				arguments(Printing.class, CodingRules.NOTHING_IS_PRINTED));
	}

	@Controller
	public static class PublicController {

	}

	@RestController
	public static class PublicRestController {

	}

	@RestControllerAdvice
	public static class PublicAdvice {

	}

	public interface PublicRepository extends CrudRepository<Object, Long> {

	}

	public record PublicForm(String name) {

	}

	static class AutowiredField {

		@Autowired
		Clock clock;

	}

	static class ValueField {

		@Value("${nianbao.data}")
		String data;

	}

	static class PersistenceContextField {

		@PersistenceContext
		Object entities;

	}

	static class AutowiredSetter {

		@Autowired
		void setClock(Clock clock) {
		}

	}

	static class InstantNow {

		final Instant created = Instant.now();

	}

	static class InstantNowAsReference {

		final Supplier<Instant> time = Instant::now;

	}

	static class InstantNowInLambda {

		final Supplier<Instant> time = () -> Instant.now();

	}

	static class TodayInAZone {

		final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	}

	static class ClockOfItsOwn {

		final Clock clock = Clock.systemUTC();

	}

	static class InstantSourceOfItsOwn {

		final InstantSource source = InstantSource.system();

	}

	static class NewDate {

		final Date date = new Date();

	}

	static class Milliseconds {

		final long time = System.currentTimeMillis();

	}

	static class TimeSetByTheMapper {

		@CreationTimestamp
		Instant created;

	}

	@Entity
	static class EntityWithSetter {

		String state;

		public void setState(String state) {
			this.state = state;
		}

	}

	static class Printing {

		void print() {
			System.out.println("here");
		}

	}

	static class Orderly {

		final Clock clock;

		final String data;

		Orderly(Clock clock, @Value("${nianbao.data}") String data) {
			this.clock = clock;
			this.data = data;
		}

		Instant now() {
			return this.clock.instant();
		}

		LocalDate today() {
			return LocalDate.now(this.clock);
		}

		Date date() {
			return new Date(0);
		}

	}

	@Entity
	static class OrderlyEntity {

		private String state;

		public void submit() {
			setState("SUBMITTED");
		}

		private void setState(String state) {
			this.state = state;
		}

	}

	@Controller
	static class OrderlyController {

	}

}
