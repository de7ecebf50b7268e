package org.nianbao.check.claim;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.nianbao.check.Message;
import org.nianbao.check.Subject;
import org.nianbao.format.Cell;
import org.nianbao.format.Edition;

/**
 * What a text may count of what stands in the tables.
 *
 * @param items what is added up
 */
record Count(List<Item> items) {

	private static final String ALL_APPLICANTS = "applicant.all";

	static final String ALL_OUTCOMES = "outcome.all";

	static final Item RECEIVED = request("received", "request.received");

	static final Item CARRIED_IN = request("carriedIn", "request.carriedIn");

	static final Item GRANTED = request("granted", "request.granted");

	static final Item PARTIAL = request("partial", "request.partial");

	static final Item DENIED = request("denied", "request.denied");

	static final Item UNAVAILABLE = request("unavailable", "request.unavailable");

	static final Item NOT_PROCESSED = request("notProcessed", "request.notProcessed");

	static final Item OTHER_HANDLING = request("otherHandling", "request.otherHandling");

	static final Item HANDLED = request("handled", "request.handled");

	static final Item CARRIED_OUT = request("carriedOut", "request.carriedOut");

	Count {
		items = List.copyOf(items);
	}

	static Count of(Item... items) {
		return new Count(Arrays.asList(items));
	}

	/** A kind of requests. */
	static Item request(String name, String... rows) {
		return new Item(name, List.of(rows), ALL_APPLICANTS);
	}

	/**
	 * Cases of reconsideration or litigation.
	 * @param name the key of what the group of cases is called
	 * @param rows the meanings of the group's rows
	 * @param outcome the outcome's meaning
	 */
	static Item disputes(String name, List<String> rows, String outcome) {
		return new Item(name, rows, outcome);
	}

	/** The cells that are added up. */
	List<Cell> cells(Edition edition) {
		List<Cell> counted = new ArrayList<>();
		for (Cell cell : edition.allCells()) {
			if (counts(cell)) {
				counted.add(cell);
			}
		}
		return counted;
	}

	private boolean counts(Cell cell) {
		for (Item item : this.items) {
			if (item.counts(cell)) {
				return true;
			}
		}
		return false;
	}

	/**
	 * What the tables say; empty if it is not known, or the edition doesn't ask it.
	 */
	Optional<BigDecimal> in(Subject subject) {
		List<Cell> cells = cells(subject.edition());
		return cells.isEmpty() ? Optional.empty() : subject.totals().sum(cells);
	}

	/** What it is called in messages. */
	Message name() {
		List<Message> labels = this.items.stream().map(Item::label).toList();
		return (labels.size() == 1) ? labels.getFirst() : Message.of("check.claim.sum", labels);
	}

	/**
	 * One thing that tables count.
	 *
	 * @param name the key of what it is called
	 * @param rows the meanings of its rows; rows whose meaning begins with one of these
	 * and a full stop belong to it too
	 * @param column the meaning of its column
	 */
	record Item(String name, List<String> rows, String column) {

		boolean counts(Cell cell) {
			if (!cell.column().meaning().equals(this.column)) {
				return false;
			}
			String row = cell.row().meaning();
			for (String own : this.rows) {
				if (row.startsWith(own) && (row.length() == own.length() || row.charAt(own.length()) == '.')) {
					return true;
				}
			}
			return false;
		}

		Message label() {
			Message own = Message.of("check.claim.item." + this.name);
			return this.column.equals(ALL_APPLICANTS) || this.column.equals(ALL_OUTCOMES) ? own
					: Message.of("check.claim.item.withOutcome", own, Message.of("check.claim." + this.column));
		}

	}

}
