package org.nianbao.history;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nianbao.history.Fault.Kind;
import org.nianbao.history.Tampering.Entry;
import org.nianbao.history.UnreadableHeadsException.Reason;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The database's superuser changes the history with all guards off; the key is not in the
 * database.
 */
class TamperingTests {

	private static final int TAMPERINGS = 1_000;

	private static final long SEED = 20270131;

	private static final Actor WANG = new Actor(7, "王芳", "FILER", "450700-001");

	private static PlainHistory history;

	private static ExportedHeads exported;

	private static List<Entry> entries;

	@BeforeAll
	static void fill() {
		history = new PlainHistory();
		history.fill(12, new Random(SEED));
		exported = history.heads.read(history.heads.export());
		entries = history.database.sql("""
				SELECT chain, number, length FROM history_entry JOIN history_chain USING (chain) ORDER BY chain, number
				""").query(Entry.class).list();
	}

	@Test
	void isSoundAsItWasWritten() {
		Verification all = history.verifier.verifyAll(exported, PlainHistory.quietly());
		assertThat(all.faults()).isEmpty();
		assertThat(all.isSound()).isTrue();
		assertThat(all.chains()).isEqualTo(12);
		assertThat(all.entries()).isEqualTo(entries.size());
	}

	@Test
	void findsEveryEditDeletionAndReordering() {
		Random random = new Random(SEED);
		Map<Tampering, Integer> times = new EnumMap<>(Tampering.class);
		for (int i = 0; i < TAMPERINGS; i++) {
			Tampering tampering = Tampering.values()[random.nextInt(Tampering.values().length)];
			Entry entry = entries.get(random.nextInt(entries.size()));
			String[] done = { "" };
			String what = "seed " + SEED + ", number " + i + ": " + tampering + " " + entry;
			history.tamper(() -> done[0] = tampering.apply(history.database, random, entry), (verifier) -> {
				Verification verification = verifier.verifyAll(exported, PlainHistory.quietly());
				assertThat(verification.faults()).as("%s %s", what, done[0]).hasSize(1).allSatisfy((fault) -> {
					assertThat(fault.chain()).isEqualTo(entry.chain());
					assertThat(fault.number()).as("at the place or before it").isLessThanOrEqualTo(entry.length() + 1);
				});
				if (tampering == Tampering.EDIT || tampering == Tampering.DELETE) {
					assertThat(verification.faults().getFirst().number()).as("%s %s", what, done[0])
						.isEqualTo(entry.number());
				}
				if (!tampering.cutsTheTail(entry)) {
					assertThat(verifier.verifyAll(null, PlainHistory.quietly()).isSound())
						.as("%s %s, without exported heads", what, done[0])
						.isFalse();
				}
			});
			times.merge(tampering, 1, Integer::sum);
		}
		assertThat(times.keySet()).containsExactlyInAnyOrder(Tampering.values());
		assertThat(history.verifier.verifyAll(exported, PlainHistory.quietly()).isSound()).isTrue();
	}

	@Test
	void findsWhatIsSaidWronglyOfTheEndOfAChain() {
		String chain = entries.getFirst().chain();
		for (String change : List.of("length = length + 1", "length = length - 1", "mac = ''",
				"mac = set_byte(mac, 0, 255 - get_byte(mac, 0))")) {
			history.tamper(
					() -> history.database.sql("UPDATE history_chain SET " + change + " WHERE chain = :chain")
						.param("chain", chain)
						.update(),
					(verifier) -> assertThat(verifier.verifyAll(null, PlainHistory.quietly()).faults()).as(change)
						.extracting(Fault::chain)
						.containsExactly(chain));
		}
	}

	@Test
	void findsEntriesOfAChainWithoutEndAndChainsThatAreGone() {
		String chain = entries.getFirst().chain();
		history.tamper(
				() -> history.database.sql("DELETE FROM history_chain WHERE chain = :chain")
					.param("chain", chain)
					.update(),
				(verifier) -> assertThat(verifier.verifyAll(null, PlainHistory.quietly()).faults())
					.containsExactly(new Fault(chain, entries.getFirst().length(), Kind.WRONG_END)));
		history.tamper(
				() -> List.of("history_entry", "history_chain")
					.forEach((table) -> history.database.sql("DELETE FROM " + table + " WHERE chain = :chain")
						.param("chain", chain)
						.update()),
				(verifier) -> assertThat(verifier.verifyAll(exported, PlainHistory.quietly()).faults())
					.containsExactly(new Fault(chain, 1, Kind.MISSING)));
	}

	@Test
	void findsAHistoryWrittenByWhoHasNotTheKey() {
		history.tamper(
				() -> history.record(PlainHistory.OTHER_KEY,
						Act.of(WANG, "report.accept", Subject.report("450799-001-2026-own"))),
				(verifier) -> assertThat(verifier.verifyAll(null, PlainHistory.quietly()).faults())
					.containsExactly(new Fault("report:450799-001-2026-own", 1, Kind.UNKNOWN_KEY)));
	}

	@Test
	void goesOnUnderANewKeyAndStillKnowsTheFormerOne() {
		Subject subject = Subject.report("450798-001-2026-own");
		history.tamper(() -> {
			history.record(PlainHistory.KEY, Act.of(WANG, "report.begin", subject));
			history.record(PlainHistory.OTHER_KEY, Act.of(WANG, "report.submit", subject));
		}, (verifier) -> {
			assertThat(history.verifier(PlainHistory.OTHER_KEY, PlainHistory.KEY).verify(subject))
				.isEqualTo(new Verification(1, 2, List.of(), 0));
			assertThat(verifier.verify(subject).faults())
				.containsExactly(new Fault(subject.chain(), 2, Kind.UNKNOWN_KEY));
		});
	}

	@Test
	void findsEntriesThatWereCutOffAndWrittenAnew() {
		Entry last = entries.stream().filter((entry) -> entry.number() == entry.length()).findFirst().orElseThrow();
		Subject subject = Subject.report(last.chain().substring("report:".length()));
		history.tamper(() -> {
			Tampering.CUT_THE_TAIL.apply(history.database, new Random(SEED), last);
			history.record(PlainHistory.KEY, Act.of(WANG, "report.accept", subject));
		}, (verifier) -> {
			assertThat(verifier.verifyAll(null, PlainHistory.quietly()).isSound()).isTrue();
			assertThat(verifier.verifyAll(exported, PlainHistory.quietly()).faults())
				.containsExactly(new Fault(last.chain(), last.number(), Kind.NOT_AS_EXPORTED));
		});
	}

	@Test
	void acceptsWhatWasAddedSinceTheHeadsWereExported() {
		history.tamper(
				() -> history.record(PlainHistory.KEY,
						Act.of(WANG, "report.accept", Subject.report("450701-001-2026-own")),
						Act.of(WANG, "report.begin", Subject.report("450797-001-2026-own"))),
				(verifier) -> assertThat(verifier.verifyAll(exported, PlainHistory.quietly()).isSound()).isTrue());
	}

	@Test
	void refusesAFileOfHeadsThatIsNotAsItWasExported() {
		String file = history.heads.export();
		assertThat(history.heads.read(file.replace("\n", "\r\n")).chains()).isEqualTo(12);
		assertThat(Arrays.asList(file.split("\n"))).hasSize(15);
		assertRefused(file.replaceFirst(" 2 | 3 | 4 | 5 ", " 1 "), Reason.CHANGED);
		assertRefused(file.replaceFirst("(?m)^report:.*\n", ""), Reason.CHANGED);
		assertRefused(file.replaceFirst("exported 2", "exported 3"), Reason.CHANGED);
		assertRefused(file.replaceFirst("seal [0-9a-f]{8}", "seal 00000000"), Reason.UNKNOWN_KEY);
		assertRefused(file.substring(0, file.lastIndexOf("seal")), Reason.NO_HEADS);
		assertRefused(file.strip() + "zz", Reason.CHANGED);
		assertRefused("", Reason.NO_HEADS);
		assertRefused("seal", Reason.NO_HEADS);
	}

	private static void assertRefused(String file, Reason reason) {
		assertThatExceptionOfType(UnreadableHeadsException.class).as(file)
			.isThrownBy(() -> history.heads.read(file))
			.extracting(UnreadableHeadsException::reason)
			.isEqualTo(reason);
	}

}
