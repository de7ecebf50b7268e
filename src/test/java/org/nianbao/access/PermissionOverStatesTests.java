package org.nianbao.access;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.assertj.core.api.SoftAssertions;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nianbao.TestDatabase;
import org.nianbao.access.PermissionTable.OneOf;
import org.nianbao.access.PermissionTable.Permission;
import org.nianbao.access.Routes.Route;
import org.nianbao.account.Duty;
import org.nianbao.account.Role;
import org.nianbao.agency.Agency;
import org.nianbao.agency.OfficeCalendar;
import org.nianbao.agency.OfficeYear;
import org.nianbao.agency.PublicationMode;
import org.nianbao.history.Actor;
import org.nianbao.history.HistoryGuard;
import org.nianbao.report.DraftEditor;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import org.nianbao.report.RevisionState;
import org.nianbao.report.RevisionStatus;
import org.nianbao.report.TextEdit;
import org.nianbao.report.TextPlace;
import org.nianbao.shared.ReportScope;
import org.nianbao.shared.ReportYear;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Every route below an agency, as the application knows them itself, for every role, over
 * the own, a sibling and a foreign agency, with a report in every state of its life. The
 * handlers run; whatever they do is rolled back.
 */
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import(TestDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionOverStatesTests {

	/** Stands in what the agency alone may read. */
	private static final String DRAFT = "只在草稿里的话";

	/** Stands in what the office has received, too. */
	private static final String RECEIVED = "只有主管部门收到的话";

	private static final String NONEXISTENT = "999999-999";

	private static final String TOGETHER = "POST /review/acceptance";

	/** The tables of what agencies write. */
	private static final Set<String> CONTENT = Set.of("revision_section", "revision_text", "submission", "edit_log");

	private static final Map<String, Permission> TABLE = PermissionTable.read();

	private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[\\d,]+})+)?}");

	private static final Map<String, String> VALUES = Map.of("year", "2025", "section", "overview", "table", "requests",
			"number", "1", "revision", "1", "scope", "own", "act", "opening");

	/** What tells one answer from another without being an answer. */
	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	@Autowired
	private OfficeCalendar calendar;

	@Autowired
	private JdbcClient database;

	private TransactionTemplate transactions;

	private final Map<Relation, Map<Stage, String>> agencies = new EnumMap<>(Relation.class);

	private final Map<String, String> receipts = new TreeMap<>();

	private ReportWalk walk;

	private Agency supervisor;

	private String office;

	private final Map<String, String> stored = new TreeMap<>();

	/** All that is stored, as an act has left it that may leave nothing; null before. */
	private @Nullable String unchanged;

	@Autowired
	private EntityManager entities;

	/** Whatever is done is rolled back, so that nothing of it needs an entry. */
	@Autowired
	void transactions(TransactionTemplate watched) {
		this.transactions = HistoryGuard.withoutGuard(watched);
	}

	@BeforeEach
	void leadReportsToEveryStage() {
		if (this.office != null) {
			return;
		}
		this.walk = new ReportWalk(this.application);
		Agency own = this.walk.agencies.office();
		Agency foreign = this.walk.agencies.office();
		this.supervisor = own;
		this.office = own.code();
		for (Relation relation : Relation.values()) {
			Map<Stage, String> codes = new EnumMap<>(Stage.class);
			for (Stage stage : Stage.values()) {
				codes.put(stage, lead((relation == Relation.FOREIGN) ? foreign : own, stage));
			}
			this.agencies.put(relation, codes);
		}
		LocalDate date = LocalDate.of(2026, 1, 31);
		this.calendar.decide(
				new OfficeYear(this.office, new ReportYear(2025), date, date, date, PublicationMode.BY_OFFICE),
				Actor.APPLICATION);
	}

	private String lead(Agency supervisor, Stage stage) {
		Agency agency = (stage == Stage.RELEASED) ? this.walk.agencies.agencyWithSignOff(supervisor)
				: this.walk.agencies.agency(supervisor);
		if (stage == Stage.NOT_BEGUN) {
			return agency.code();
		}
		long revision = this.walk.filled(new ReportKey(agency.code(), new ReportYear(2025), ReportScope.OWN));
		write(revision, (stage == Stage.DRAFT || stage == Stage.RELEASED) ? DRAFT : RECEIVED);
		if (stage == Stage.RELEASED) {
			this.walk.release(revision);
		}
		if (stage.ordinal() >= Stage.SUBMITTED.ordinal()) {
			this.walk.submit(revision);
		}
		if (stage.ordinal() >= Stage.OPENED.ordinal()) {
			this.walk.reviews.open(revision, ReportWalk.REVIEWER);
		}
		if (stage == Stage.RETURNED) {
			this.walk.reviews.returnToAgency(revision, "请核对", ReportWalk.REVIEWER);
			write(revision, RECEIVED + DRAFT);
		}
		else if (stage.ordinal() >= Stage.ACCEPTED.ordinal()) {
			this.walk.reviews.accept(revision, ReportWalk.REVIEWER);
		}
		if (stage.ordinal() >= Stage.PUBLISHED.ordinal()) {
			this.walk.publishAccepted(revision);
		}
		if (stage == Stage.TAKEN_DOWN) {
			this.walk.publications.takeDown(revision, "含有个人信息", ReportWalk.PUBLISHER);
		}
		RevisionStatus status = this.walk.reports.status(revision);
		if (status.receipt() != null) {
			this.receipts.put(agency.code(), status.receipt().number());
		}
		return agency.code();
	}

	private void write(long revision, String words) {
		TextPlace place = TextPlace.narrative("overview");
		String text = this.walk.reports.content(revision).narrative("overview");
		this.walk.editor.edit(revision, List.of(), List.of(TextEdit.of(place, text, text + "\n" + words)),
				ReportWalk.FILER);
	}

	@ParameterizedTest
	@MethodSource("routesBelowAnAgency")
	void answersForAForeignAgencyAsForNone(String name) throws Exception {
		Route route = route(name);
		SoftAssertions answers = new SoftAssertions();
		for (Holder holder : Holder.values()) {
			Answer none = send(route, NONEXISTENT, holder, Stage.NOT_BEGUN);
			for (Stage stage : Stage.values()) {
				String code = this.agencies.get(Relation.FOREIGN).get(stage);
				Answer answer = send(route, code, holder, stage);
				answers.assertThat(answer.status()).as("%s, %s", holder, stage).isIn(403, 404);
				answers.assertThat(answer.like(code)).as("%s, %s", holder, stage).isEqualTo(none.like(NONEXISTENT));
			}
		}
		answers.assertAll();
	}

	@ParameterizedTest
	@MethodSource("routesBelowAnAgency")
	void keepsToItsLineInEveryState(String name) throws Exception {
		Route route = route(name);
		OneOf permission = (OneOf) TABLE.get(name);
		SoftAssertions answers = new SoftAssertions();
		for (Holder holder : Holder.values()) {
			for (Stage stage : Stage.values()) {
				for (Relation relation : holder.relations()) {
					Answer answer = send(route, this.agencies.get(relation).get(stage), holder, stage);
					boolean covers = holder.covers(permission, relation);
					String told = holder + ", " + relation + ", " + stage + ": " + answer.status();
					if (!covers) {
						answers.assertThat(answer.status()).as(told).isIn(403, 404);
					}
					else {
						answers.assertThat(answer.status()).as(told).isNotEqualTo(403).isLessThan(500);
					}
					if (!holder.readsDrafts(relation)) {
						answers.assertThat(answer.body().contains(DRAFT)).as(told + ", shows a draft").isFalse();
					}
					if (!holder.readsSubmissions(relation) && stage != Stage.PUBLISHED) {
						boolean shown = answer.body().contains(RECEIVED);
						answers.assertThat(shown).as(told + ", shows a submission").isFalse();
					}
				}
			}
		}
		answers.assertAll();
	}

	/**
	 * What is posted beyond a form changes nothing; no act of the desk changes content.
	 */
	@ParameterizedTest
	@MethodSource("actsBelowAnAgency")
	void takesNothingThatIsPostedBeyondTheForm(String name) throws Exception {
		Route route = route(name);
		OneOf permission = (OneOf) TABLE.get(name);
		SoftAssertions answers = new SoftAssertions();
		String before = (this.unchanged != null) ? this.unchanged : everything();
		for (Holder holder : Holder.values()) {
			if (holder.covers(permission, Relation.OWN)) {
				for (Stage stage : Stage.values()) {
					String code = this.agencies.get(Relation.OWN).get(stage);
					Effect plain = effect(route, code, holder, stage, Map.of());
					Effect more = effect(route, code, holder, stage, extras());
					answers.assertThat(more).as("%s, %s", holder, stage).isEqualTo(plain);
					if (!more.content().isEmpty()) {
						answers.assertThat(more.content()).as("%s, %s, content", holder, stage).isEqualTo(content());
					}
				}
			}
		}
		this.unchanged = everything();
		answers.assertThat(this.unchanged).as("what is done in a transaction of its own").isEqualTo(before);
		answers.assertAll();
	}

	/** Assignments, standard remarks, reminders: the same. */
	@ParameterizedTest
	@MethodSource("actsOfTheWholeDesk")
	void noActOfTheWholeDeskChangesANumber(String name) {
		Route route = route(name);
		SoftAssertions answers = new SoftAssertions();
		for (Holder holder : List.of(Holder.OFFICE_REVIEWER, Holder.OFFICE_PUBLISHER)) {
			for (Stage stage : Stage.values()) {
				String code = this.agencies.get(Relation.OWN).get(stage);
				Effect effect = effect(route, code, holder, stage, extras());
				boolean covers = ((OneOf) TABLE.get(name)).roles().contains(holder.role);
				answers.assertThat(effect.status() == 403).as("%s, %s, refused", holder, stage).isEqualTo(!covers);
				if (!effect.content().isEmpty()) {
					answers.assertThat(effect.content()).as("%s, %s", holder, stage).isEqualTo(content());
				}
			}
		}
		answers.assertAll();
	}

	/**
	 * Each is accepted in a transaction of its own, so that nothing can be rolled back.
	 */
	@Test
	void acceptingManyTogetherChangesNoNumber() {
		this.unchanged = null;
		List<String> codes = Stream.generate(() -> lead(this.supervisor, Stage.SUBMITTED)).limit(3).toList();
		String before = content();
		Map<String, String> extras = new LinkedHashMap<>(extras());
		extras.put("receipt", codes.stream().map(this.receipts::get).collect(Collectors.joining(",")));
		Answer answer = perform(route(TOGETHER), NONEXISTENT, Holder.OFFICE_REVIEWER, Stage.SUBMITTED, extras);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(codes)
			.allSatisfy((code) -> assertThat(this.walk.reports.ofAgency(code)).extracting(RevisionStatus::state)
				.containsExactly(RevisionState.ACCEPTED));
		assertThat(content()).isEqualTo(before);
	}

	@Test
	void theDesksOfTheOfficeCannotEvenReachTheEditor() {
		noClasses().that()
			.resideInAnyPackage("org.nianbao.review..", "org.nianbao.remark..", "org.nianbao.coverage..")
			.should()
			.dependOnClassesThat()
			.areAssignableTo(DraftEditor.class)
			.check(new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
				.importPackages("org.nianbao.review", "org.nianbao.remark", "org.nianbao.coverage"));
	}

	private Map<String, String> extras() {
		String foreign = this.agencies.get(Relation.FOREIGN).get(Stage.SUBMITTED);
		Map<String, String> extras = new LinkedHashMap<>();
		Stream.of("agency", "agencyCode", "report.agency", "address.report", "key.agency")
			.forEach((field) -> extras.put(field, foreign));
		Stream.of("state", "status.state", "report.status.state", "revision.state")
			.forEach((field) -> extras.put(field, "PUBLISHED"));
		Stream.of("id", "revision.id", "status.id", "accountId", "person.accountId", "actor.account", "submittedBy")
			.forEach((field) -> extras.put(field, "1"));
		extras.put("content.title", "别的标题");
		extras.put("signOff", "true");
		extras.put("cell", "requests.received.enterprise");
		extras.put("values[requests.received.enterprise]", "7777");
		return extras;
	}

	private Effect effect(Route route, String code, Holder holder, Stage stage, Map<String, String> extras) {
		return this.transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			Map<String, Long> before = written();
			Answer answer = perform(route, code, holder, stage, extras);
			this.entities.flush();
			Set<String> changed = written().entrySet()
				.stream()
				.filter((table) -> !table.getValue().equals(before.get(table.getKey())))
				.map(Map.Entry::getKey)
				.collect(Collectors.toCollection(TreeSet::new));
			boolean content = !Collections.disjoint(changed, CONTENT);
			return new Effect(answer.status(), (answer.status() < 400) ? state(changed) : "",
					(content && route.pattern().startsWith("/review/")) ? content() : "");
		});
	}

	/** How many rows were written in this transaction, by table, and in earlier ones. */
	private Map<String, Long> written() {
		return this.database
			.sql("""
					SELECT * FROM (
					  SELECT relname AS written, pg_stat_get_xact_tuples_inserted(oid) + pg_stat_get_xact_tuples_updated(oid)
					    + pg_stat_get_xact_tuples_deleted(oid) AS rows
					  FROM pg_class WHERE relkind = 'r' AND oid >= 16384 OFFSET 0) tables
					WHERE rows > 0
					""")
			.query((row, number) -> Map.entry(row.getString("written"), row.getLong("rows")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	/** All that is stored in tables, but for times and numbers that are new each time. */
	private String state(Set<String> tables) {
		if (this.stored.isEmpty()) {
			readStored();
		}
		String rows = tables.stream()
			.filter(this.stored::containsKey)
			.map(this.stored::get)
			.collect(Collectors.joining(" || E'\\n' || "));
		return rows.isEmpty() ? "" : this.database.sql("SELECT " + rows).query(String.class).single();
	}

	private String everything() {
		if (this.stored.isEmpty()) {
			readStored();
		}
		return state(this.stored.keySet());
	}

	/** For each table an expression for its rows. */
	private void readStored() {
		this.database
			.sql("""
					SELECT c.table_name || ':' || string_agg(quote_ident(c.column_name), ',' ORDER BY c.ordinal_position)
					FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
					WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
					  AND c.data_type IN ('text', 'character varying', 'character', 'boolean', 'integer', 'numeric', 'jsonb')
					  AND c.table_name NOT LIKE 'spring_session%' AND c.table_name NOT LIKE 'flyway%'
					  AND c.table_name NOT LIKE 'scheduled%'
					GROUP BY c.table_name
					""")
			.query(String.class)
			.list()
			.forEach((table) -> {
				String[] parts = table.split(":", 2);
				this.stored.put(parts[0],
						"(SELECT '" + parts[0] + " ' || count(*) || ' ' || coalesce(md5(string_agg(ROW(" + parts[1]
								+ ")::text, '|' ORDER BY ROW(" + parts[1] + ")::text)), '') FROM " + parts[0] + ")");
			});
	}

	/** What agencies have written and the office has received. */
	private String content() {
		return this.database
			.sql("""
					SELECT md5(concat((SELECT string_agg(cells::text, '|' ORDER BY revision_id, section) FROM revision_section),
					 (SELECT string_agg(body, '|' ORDER BY revision_id, place) FROM revision_text),
					  (SELECT string_agg(content::text, '|' ORDER BY id) FROM submission),
					  (SELECT count(*) FROM edit_log)))
					""")
			.query(String.class)
			.single();
	}

	private Answer send(Route route, String code, Holder holder, Stage stage) {
		return this.transactions.execute((transaction) -> {
			transaction.setRollbackOnly();
			return perform(route, code, holder, stage, Map.of());
		});
	}

	private Answer perform(Route route, String code, Holder holder, Stage stage, Map<String, String> extras) {
		String own = this.agencies.get(Relation.OWN).get(stage);
		MockHttpServletRequestBuilder request = MockMvcRequestBuilders
			.request(HttpMethod.valueOf(route.method()), address(route, code))
			.with(SignedInAs.person(9, Set.of(new Duty(holder.atOffice ? this.office : own, holder.role))))
			.with(csrf());
		Map<String, String> sent = new LinkedHashMap<>("GET".equals(route.method()) ? Map.of() : fields(code));
		sent.putAll(extras);
		sent.forEach(request::param);
		route.info().getParamsCondition().getExpressions().forEach((parameter) -> {
			if (!parameter.isNegated() && !fields(code).containsKey(parameter.getName())) {
				request.param(parameter.getName(), "");
			}
		});
		try {
			MockHttpServletResponse response = this.mvc.perform(request).andReturn().getResponse();
			return new Answer(response.getStatus(), response.getContentAsString());
		}
		catch (Exception ex) {
			throw new AssertionError(route.name() + " for " + holder + " at " + stage, ex);
		}
	}

	/** What forms send, so that acts get as far as they can. */
	private Map<String, String> fields(String code) {
		return Map.of("receipt", this.receipts.getOrDefault(code, ""), "reason", "请核对第三部分", "publicReason", "含有个人信息",
				"key", UUID.nameUUIDFromBytes(new byte[0]).toString(), "step", "CHECKING", "date", "2220-01-31", "time",
				"09:00", "text", "请说明");
	}

	private static String address(Route route, String code) {
		Matcher variables = VARIABLE.matcher(route.pattern());
		return variables.replaceAll((variable) -> {
			String name = variable.group(1);
			return Requires.AGENCY_CODE.equals(name) ? code
					: VALUES.getOrDefault(name, "00000000-0000-0000-0000-000000000000");
		});
	}

	private Route route(String name) {
		return Routes.of(this.application).get(name);
	}

	static Stream<String> routesBelowAnAgency() {
		return TABLE.keySet().stream().filter((name) -> name.contains("{" + Requires.AGENCY_CODE));
	}

	static Stream<String> actsBelowAnAgency() {
		return routesBelowAnAgency().filter((name) -> !name.startsWith("GET "));
	}

	static Stream<String> actsOfTheWholeDesk() {
		return TABLE.keySet()
			.stream()
			.filter((name) -> name.startsWith("POST /review/") && !name.contains("{" + Requires.AGENCY_CODE))
			.filter((name) -> !TOGETHER.equals(name));
	}

	/** How an agency stands to the person. */
	private enum Relation {

		OWN, SIBLING, FOREIGN

	}

	/** How far a report is. */
	private enum Stage {

		NOT_BEGUN, DRAFT, RELEASED, SUBMITTED, OPENED, RETURNED, ACCEPTED, PUBLISHED, TAKEN_DOWN

	}

	/** A duty, at the agency whose report it is or at its office. */
	private enum Holder {

		FILER(Role.FILER, false), SIGNER(Role.SIGNER, false), PUBLISHER(Role.PUBLISHER, false),
		ADMIN(Role.ADMIN, false), OFFICE_FILER(Role.FILER, true), OFFICE_REVIEWER(Role.REVIEWER, true),
		OFFICE_PUBLISHER(Role.PUBLISHER, true), OFFICE_ADMIN(Role.ADMIN, true);

		private final Role role;

		private final boolean atOffice;

		Holder(Role role, boolean atOffice) {
			this.role = role;
			this.atOffice = atOffice;
		}

		/** Whether a route with that permission opens over such an agency. */
		boolean covers(OneOf permission, Relation relation) {
			if (!permission.roles().contains(this.role)) {
				return false;
			}
			return this.atOffice ? this.role.coversSupervisedAgencies() && !permission.itself()
					: this.role.coversOwnAgency() && relation == Relation.OWN;
		}

		/** An office stands to all its agencies alike. */
		List<Relation> relations() {
			return this.atOffice ? List.of(Relation.OWN) : List.of(Relation.OWN, Relation.SIBLING);
		}

		boolean readsDrafts(Relation relation) {
			return relation == Relation.OWN && (this == FILER || this == SIGNER);
		}

		boolean readsSubmissions(Relation relation) {
			return (this == OFFICE_REVIEWER || this == OFFICE_PUBLISHER)
					|| relation == Relation.OWN && (this == FILER || this == SIGNER || this == PUBLISHER);
		}

	}

	/** What a request was answered. */
	private record Answer(int status, String body) {

		/** The answer without what must differ. */
		Answer like(String code) {
			return new Answer(this.status, TOKEN.matcher(this.body).replaceAll("").replace(code, ""));
		}

	}

	/**
	 * What came of a request: the tables it wrote, and if content is among them, all of
	 * it.
	 */
	private record Effect(int status, String state, String content) {
	}

}
