package org.nianbao.history;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.shared.OfficialTime;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

@SpringBootTest
@Import(TestDatabase.class)
class HistoryTests {

	private static final Actor WANG = new Actor(7, "王芳", "ADMIN", "450700-001");

	@Autowired
	private History history;

	@Autowired
	private TransactionTemplate transactions;

	@Autowired
	private JdbcClient database;

	@BeforeEach
	@AfterEach
	void answerNoRequest() {
		RequestContextHolder.resetRequestAttributes();
	}

	@Test
	void saysWhoDidWhatInWhichRoleForWhomWhenAndFromWhere() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		request.setRemoteAddr("2001:db8::7");
		RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
		Subject subject = Subject.agency("450700-101");
		record(Act.of(WANG, "agency.rename", subject)
			.change("nameZh", "水利局", "水务局")
			.change("kind", "DEPARTMENT", "DEPARTMENT")
			.became("reason", null));
		HistoryEntry entry = this.history.of(subject).getLast();
		assertThat(entry.number()).isEqualTo(1);
		assertThat(entry.by()).isEqualTo(WANG);
		assertThat(entry.act()).isEqualTo("agency.rename");
		assertThat(entry.address()).isEqualTo("2001:db8::7");
		assertThat(entry.was()).isEqualTo(Map.of("nameZh", "水利局"));
		assertThat(entry.became()).isEqualTo(Map.of("nameZh", "水务局"));
		assertThat(entry.at().getOffset()).isEqualTo(ZoneOffset.ofHours(8));
		assertThat(entry.at().toInstant()).isCloseTo(
				this.database.sql("SELECT clock_timestamp()").query(Instant.class).single(),
				within(Duration.ofMinutes(1)));
	}

	@Test
	void hasNoAddressWhereNoRequestIsAnswered() {
		Subject subject = Subject.account(101);
		record(Act.of(Actor.APPLICATION, "account.disable", subject));
		assertThat(this.history.of(subject)).singleElement().satisfies((entry) -> {
			assertThat(entry.address()).isNull();
			assertThat(entry.by()).isEqualTo(Actor.APPLICATION);
		});
	}

	@Test
	void takesTheTimeThatTheActHas() {
		Subject subject = Subject.report("450700-101-2026-own");
		Instant received = Instant.parse("2027-01-31T15:59:59.999Z");
		record(Act.of(WANG, "report.submit", subject).at(received));
		assertThat(this.history.of(subject).getLast().at()).isEqualTo(OfficialTime.of(received));
	}

	@Test
	void isNotedInTheTransactionOfTheActAndNeverWithout() {
		Subject subject = Subject.agency("450700-102");
		Act act = Act.of(WANG, "agency.rename", subject);
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> this.history.record(act));
		assertThatIllegalStateException()
			.isThrownBy(() -> HistoryGuard.withoutGuard(this.transactions).executeWithoutResult((status) -> {
				this.history.record(act);
				throw new IllegalStateException("the act failed");
			}));
		assertThat(this.history.of(subject)).isEmpty();
		record(act);
		assertThat(this.history.of(subject)).extracting(HistoryEntry::number).containsExactly(1L);
	}

	@Test
	void numbersWithoutGapsHoweverManyActAtOnce() throws Exception {
		Subject one = Subject.report("450700-103-2026-own");
		Subject other = Subject.report("450700-104-2026-own");
		int people = 8;
		int acts = 25;
		try (ExecutorService threads = Executors.newFixedThreadPool(people)) {
			List<Future<?>> all = new ArrayList<>();
			for (int person = 0; person < people; person++) {
				// Half of them in the other order, so that they would wait for each
				// other.
				List<Act> together = (person % 2 == 0)
						? List.of(Act.of(WANG, "report.open", one), Act.of(WANG, "report.open", other))
						: List.of(Act.of(WANG, "report.open", other), Act.of(WANG, "report.open", one));
				all.add(threads.submit(() -> {
					for (int i = 0; i < acts; i++) {
						HistoryGuard.withoutGuard(this.transactions)
							.executeWithoutResult((status) -> this.history.recordAll(together));
					}
				}));
			}
			for (Future<?> each : all) {
				each.get(1, TimeUnit.MINUTES);
			}
		}
		for (Subject subject : List.of(one, other)) {
			assertThat(this.history.of(subject)).extracting(HistoryEntry::number)
				.containsExactlyElementsOf(LongStream.rangeClosed(1, people * acts).boxed().toList());
		}
	}

	@Test
	void notesActsOnOneSubjectTogetherInTheirOrder() {
		Subject subject = Subject.agency("450700-105");
		List<Act> acts = LongStream.range(0, 50)
			.mapToObj((i) -> Act.of(WANG, "agency.rename", subject).became("nameEn", i))
			.toList();
		HistoryGuard.withoutGuard(this.transactions).executeWithoutResult((status) -> this.history.recordAll(acts));
		assertThat(this.history.of(subject)).extracting((entry) -> entry.became().get("nameEn"))
			.containsExactlyElementsOf(LongStream.range(0, 50).mapToObj(Long::toString).toList());
	}

	@Test
	void keepsEveryTextThatSomebodyTypes() {
		Subject subject = Subject.report("450700-106-2026-own");
		record(Act.of(WANG, "report.return", subject).became("reason", "a\0\uD800\"\\\n\u202E𠀀"));
		assertThat(this.history.of(subject).getLast().became()).containsEntry("reason", "a?\"\\\n\u202E𠀀");
	}

	@Test
	void refusesActsAndSubjectsThatCouldBeReadInTwoWays() {
		assertThatIllegalArgumentException().isThrownBy(() -> Subject.agency("450700 001"));
		assertThatIllegalArgumentException().isThrownBy(() -> Subject.agency(""));
		assertThatIllegalArgumentException().isThrownBy(() -> Act.of(WANG, "rename", Subject.agency("450700-001")));
	}

	private void record(Act act) {
		HistoryGuard.withoutGuard(this.transactions).executeWithoutResult((status) -> this.history.record(act));
	}

}
