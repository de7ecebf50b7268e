package org.nianbao.check.wording;

import java.util.List;
import java.util.regex.Matcher;

import org.nianbao.check.Finding;
import org.nianbao.check.Message;
import org.nianbao.check.Passage;

/** A rule that looks for phrases. */
abstract class PhraseRule extends PassageRule {

	private final List<Phrase> phrases;

	PhraseRule(List<Phrase> phrases) {
		this.phrases = List.copyOf(phrases);
	}

	@Override
	void look(Passage passage, List<Finding> findings) {
		for (Phrase phrase : this.phrases) {
			if (!passage.plain().contains(phrase.clue())) {
				continue;
			}
			Matcher found = phrase.pattern().matcher(passage.plain());
			while (found.find()) {
				if (!phrase.isRightAt(passage, found.start(), found.end())) {
					String quote = passage.quote(found.start(), found.end());
					findings.add(finding(phrase.level(), passage.place(found), quote, phrase.instead(),
							Message.of(phrase.message(), quote, phrase.instead())));
				}
			}
		}
	}

}
