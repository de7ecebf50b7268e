package org.nianbao.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The public texts that the sections of a report were found to be like.
 *
 * @param texts the texts by the code of the report's section, of which some may turn out
 * to have little in common with it; a section that was compared with all public texts and
 * is like none has an empty list, and one that was not compared is missing
 */
public record OnFile(Map<String, List<FiledText>> texts) {

	/** Nothing was compared. */
	public static final OnFile NONE = new OnFile(Map.of());

	public OnFile {
		Map<String, List<FiledText>> copies = new HashMap<>();
		texts.forEach((section, list) -> copies.put(section, List.copyOf(list)));
		texts = Map.copyOf(copies);
	}

	/** Whether a section was compared with the public texts. */
	public boolean knows(String section) {
		return this.texts.containsKey(section);
	}

	/** The texts that a section is like; empty if there is none or it is not known. */
	public List<FiledText> like(String section) {
		return this.texts.getOrDefault(section, List.of());
	}

}
