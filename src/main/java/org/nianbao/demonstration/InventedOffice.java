package org.nianbao.demonstration;

import java.util.List;
import java.util.Map;

/**
 * What an invented office asks of the reports of its area.
 *
 * @param office the office's code
 * @param levels the levels of rules that it has set, by the rule's code
 * @param words its own list of words
 */
record InventedOffice(String office, Map<String, String> levels, List<Word> words) {

	/**
	 * A word that reports should not have.
	 *
	 * @param instead what should stand there
	 */
	record Word(String word, String instead) {
	}

}
