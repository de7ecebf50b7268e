package org.nianbao.filing.section;

import java.util.Map;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.nianbao.report.TextPlace;

/**
 * What the page of the cover sends.
 *
 * @param texts the texts as typed, by the public name of their place
 * @param versions the versions of the texts that the person saw, likewise
 */
record CoverForm(@Size(max = 20) Map<String, String> texts, @Size(max = 20) Map<String, String> versions) {

	CoverForm(@Nullable Map<String, String> texts, @Nullable Map<String, String> versions) {
		this.texts = (texts != null) ? texts : Map.of();
		this.versions = (versions != null) ? versions : Map.of();
	}

	/** The text of a place as typed. */
	String text(TextPlace place) {
		return this.texts.getOrDefault(place.name(), "");
	}

	/** The version of a place's text that the person saw. */
	String version(TextPlace place) {
		return this.versions.getOrDefault(place.name(), "");
	}

}
