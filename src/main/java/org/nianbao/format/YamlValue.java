package org.nianbao.format;

import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.nianbao.shared.LocalizedText;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of an edition file that knows its line, so that every refusal can name it. */
final class YamlValue {

	private final String file;

	private final Node node;

	private YamlValue(String file, Node node) {
		this.file = file;
		this.node = node;
	}

	static YamlValue read(String file, Reader source) {
		try {
			Node node = new Yaml(new LoaderOptions()).compose(source);
			if (node == null) {
				throw new EditionFileException(file, 1, "the file is empty");
			}
			return new YamlValue(file, node);
		}
		catch (MarkedYAMLException ex) {
			int line = (ex.getProblemMark() != null) ? ex.getProblemMark().getLine() + 1 : 1;
			throw new EditionFileException(file, line, "not valid YAML: " + ex.getProblem());
		}
	}

	EditionFileException refuse(String reason) {
		return new EditionFileException(this.file, this.node.getStartMark().getLine() + 1, reason);
	}

	String text() {
		if (!(this.node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
			throw refuse("a text is due here");
		}
		return scalar.getValue();
	}

	int number() {
		try {
			return Integer.parseInt(text());
		}
		catch (NumberFormatException ex) {
			throw refuse("a whole number is due here, not '" + text() + "'");
		}
	}

	<E extends Enum<E>> E oneOf(Class<E> type) {
		String text = text();
		return Arrays.stream(type.getEnumConstants())
			.filter((constant) -> written(constant).equals(text))
			.findFirst()
			.orElseThrow(() -> refuse("unknown " + type.getSimpleName() + " '" + text + "'; known are "
					+ Arrays.stream(type.getEnumConstants()).map(YamlValue::written).toList()));
	}

	/** A constant as it is written in a file: ROLL_FORWARD as rollForward. */
	private static String written(Enum<?> constant) {
		String camel = Arrays.stream(constant.name().split("_"))
			.map((word) -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
			.collect(Collectors.joining());
		return Character.toLowerCase(camel.charAt(0)) + camel.substring(1);
	}

	LocalizedText label() {
		Entries entries = entries("zh", "en");
		return new LocalizedText(entries.get("zh").text(), entries.get("en").text());
	}

	List<YamlValue> items() {
		if (!(this.node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
			throw refuse("a list is due here");
		}
		return sequence.getValue().stream().map((item) -> new YamlValue(this.file, item)).toList();
	}

	List<String> texts() {
		return items().stream().map(YamlValue::text).toList();
	}

	<T> List<T> each(Function<YamlValue, T> mapping) {
		List<T> result = new ArrayList<>();
		items().forEach((item) -> result.add(mapping.apply(item)));
		return result;
	}

	/** The entries of a mapping, of which only the named keys are known. */
	Entries entries(String... known) {
		if (!(this.node instanceof MappingNode mapping)) {
			throw refuse("keys and values are due here");
		}
		Map<String, YamlValue> values = new LinkedHashMap<>();
		for (NodeTuple tuple : mapping.getValue()) {
			YamlValue key = new YamlValue(this.file, tuple.getKeyNode());
			String name = key.text();
			if (!Arrays.asList(known).contains(name)) {
				throw key.refuse("unknown key '" + name + "'; known are " + Arrays.toString(known));
			}
			if (values.put(name, new YamlValue(this.file, tuple.getValueNode())) != null) {
				throw key.refuse("the key '" + name + "' is there twice");
			}
		}
		return new Entries(this, values);
	}

	/** Whether the mapping has that key. */
	boolean has(String key) {
		return this.node instanceof MappingNode mapping && mapping.getValue()
			.stream()
			.anyMatch((tuple) -> tuple.getKeyNode() instanceof ScalarNode scalar && scalar.getValue().equals(key));
	}

	/** The checked entries of a mapping. */
	record Entries(YamlValue owner, Map<String, YamlValue> values) {

		YamlValue get(String key) {
			return find(key).orElseThrow(() -> this.owner.refuse("the key '" + key + "' is missing"));
		}

		Optional<YamlValue> find(String key) {
			return Optional.ofNullable(this.values.get(key));
		}

		List<String> texts(String key) {
			return find(key).map(YamlValue::texts).orElse(List.of());
		}

	}

}
