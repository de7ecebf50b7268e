package org.example;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;

import jakarta.persistence.Entity;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;

/**
 * Classes that keep every coding rule.
 */
public final class OrderlyClasses {

	private OrderlyClasses() {
	}

	/** The classes, some of which have to be package-private. */
	public static Class<?>[] all() {
		return new Class<?>[] { Orderly.class, OrderlyEntity.class, OrderlyController.class };
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
