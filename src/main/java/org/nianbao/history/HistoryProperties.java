package org.nianbao.history;

import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the history is sealed.
 *
 * @param keys the keys, each in Base64: first the one under which entries are sealed now,
 * then former ones; empty for a key of its own that the application keeps in its data
 * folder, which production refuses
 */
@ConfigurationProperties("nianbao.history")
record HistoryProperties(@DefaultValue List<String> keys) {

	@Override
	public String toString() {
		return this.keys.size() + " keys";
	}

}
