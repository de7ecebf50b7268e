package org.nianbao.document.source.coded;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A report in the words of the API. */
final class CodedJson {

	/** Ten times as many as a report has. */
	private static final int MOST_TOKENS = 20_000;

	private static final int LONGEST_TEXT = 500_000;

	private static final int DEEPEST = 20;

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxTokenCount(MOST_TOKENS)
				.maxStringLength(LONGEST_TEXT)
				.maxNestingDepth(DEEPEST)
				.build())
			.build())
		.build();

	private final List<CodedEntry> entries = new ArrayList<>();

	private CodedJson() {
	}

	/** What a file says; null if it is no report in JSON. */
	static @Nullable List<CodedEntry> find(byte[] bytes) {
		try {
			JsonNode report = MAPPER.readTree(bytes);
			if (!report.path("cells").isObject() || !report.path("edition").isString()) {
				return null;
			}
			CodedJson json = new CodedJson();
			json.texts("", report);
			report.path("cells").properties().forEach((cell) -> json.cell(cell.getKey(), cell.getValue()));
			JsonNode texts = report.path("sections");
			json.texts("", texts, "preface");
			json.texts("note.", texts.path("notes"));
			json.texts("signature.", texts.path("signature"));
			texts.properties().forEach((text) -> {
				if (text.getValue().isString() && !text.getKey().equals("preface")) {
					json.add("narrative." + text.getKey(), text.getValue().asString(), "", "");
				}
			});
			return json.entries;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

	private void texts(String prefix, JsonNode node, String... only) {
		node.properties().forEach((text) -> {
			if (text.getValue().isValueNode() && (only.length == 0 || List.of(only).contains(text.getKey()))) {
				add(prefix + text.getKey(), written(text.getValue()), "", "");
			}
		});
	}

	private void cell(String code, JsonNode cell) {
		add(code, written(cell.path("value")), written(cell.path("state")), written(cell.path("note")));
	}

	private static String written(JsonNode value) {
		return (value.isString() || value.isNumber()) ? value.asString() : "";
	}

	private void add(String code, String value, String state, String note) {
		this.entries.add(new CodedEntry(this.entries.size() + 1, code, value, state, note));
	}

}
