package org.nianbao.demonstration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files in which the invented region is written down. */
final class DemonstrationFiles {

	private static final String FOLDER = "classpath:demonstration/";

	private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

	private final JsonMapper mapper = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	/** The regions, each after the one that contains it. */
	List<InventedRegion> regions() {
		return read(this.resources.getResource(FOLDER + "regions.yaml"), new TypeReference<>() {
		});
	}

	/** The agencies, ordered by code. */
	List<InventedAgency> agencies() {
		try {
			List<InventedAgency> agencies = new ArrayList<>();
			Resource[] files = this.resources.getResources(FOLDER + "agencies/*.yaml");
			Arrays.stream(files).forEach((file) -> agencies.add(read(file, new TypeReference<InventedAgency>() {
			})));
			return agencies.stream().sorted(Comparator.comparing(InventedAgency::code)).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The accounts to try the application with. */
	List<InventedAccount> accounts() {
		return read(this.resources.getResource(FOLDER + "accounts.yaml"), new TypeReference<>() {
		});
	}

	/** What offices ask of reports. */
	List<InventedOffice> offices() {
		return read(this.resources.getResource(FOLDER + "offices.yaml"), new TypeReference<>() {
		});
	}

	/** The picture in the file of that name. */
	byte[] picture(String name) {
		try {
			return this.resources.getResource(FOLDER + "pictures/" + name).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** What all agencies write alike. */
	CommonTexts commonTexts() {
		return read(this.resources.getResource(FOLDER + "texts/common.yaml"), new TypeReference<>() {
		});
	}

	/** The sentences of that kind of agency. */
	WritingStyle style(String name) {
		return read(this.resources.getResource(FOLDER + "texts/" + name + ".yaml"), new TypeReference<>() {
		});
	}

	private <T> T read(Resource file, TypeReference<T> type) {
		try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
			Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
			return Objects.requireNonNull(this.mapper.convertValue(tree, type), file.toString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
