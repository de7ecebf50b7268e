package org.example;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.function.Supplier;

import jakarta.persistence.Entity;
import jakarta.persistence.PersistenceContext;
import org.hibernate.annotations.CreationTimestamp;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.repository.CrudRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Classes of which each breaks one coding rule. They stand outside the application's
 * package, so that no test context takes them for its own.
 */
public final class Offences {

	private Offences() {
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

	public static class UnvalidatedForm {

		@PostMapping
		String save(PublicForm form) {
			return form.name();
		}

	}

	public static class AutowiredField {

		@Autowired
		Clock clock;

	}

	public static class ValueField {

		@Value("${nianbao.data}")
		String data;

	}

	public static class PersistenceContextField {

		@PersistenceContext
		Object entities;

	}

	public static class AutowiredSetter {

		@Autowired
		void setClock(Clock clock) {
		}

	}

	public static class InstantNow {

		final Instant created = Instant.now();

	}

	public static class InstantNowAsReference {

		final Supplier<Instant> time = Instant::now;

	}

	public static class InstantNowInLambda {

		final Supplier<Instant> time = () -> Instant.now();

	}

	public static class TodayInAZone {

		final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));

	}

	public static class ClockOfItsOwn {

		final Clock clock = Clock.systemUTC();

	}

	public static class InstantSourceOfItsOwn {

		final InstantSource source = InstantSource.system();

	}

	public static class NewDate {

		final Date date = new Date();

	}

	public static class Milliseconds {

		final long time = System.currentTimeMillis();

	}

	public static class TimeSetByTheMapper {

		@CreationTimestamp
		Instant created;

	}

	@Entity
	public static class EntityWithSetter {

		String state;

		public void setState(String state) {
			this.state = state;
		}

	}

	public static class Printing {

		void print() {
			System.out.println("here");
		}

	}

}
