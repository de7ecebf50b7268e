package org.nianbao.data;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nianbao.TestDatabase;
import org.nianbao.report.ReportKey;
import org.nianbao.report.ReportWalk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The description of the API, and whether the API does what it says. */
@SpringBootTest
@AutoConfigureMockMvc
@Import(TestDatabase.class)
class OpenApiTests {

	private static final JsonMapper JSON = new JsonMapper();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext application;

	private OpenAPI description;

	private ReportKey key;

	@BeforeEach
	void read() throws Exception {
		SwaggerParseResult read = new OpenAPIV3Parser().readContents(text(open(get("/api/v1/openapi.json"))));
		assertThat(read.getMessages()).isEmpty();
		this.description = read.getOpenAPI();
		ReportWalk walk = new ReportWalk(this.application);
		this.key = walk.newKey();
		walk.published(this.key);
	}

	@Test
	void everyDocumentedCallAnswersAsDocumented() throws Exception {
		assertThat(this.description.getPaths()).hasSizeGreaterThan(8);
		int calls = 0;
		for (Map.Entry<String, PathItem> path : this.description.getPaths().entrySet()) {
			PathItem item = path.getValue();
			if (item.getGet() != null) {
				for (String language : List.of("", "/en")) {
					String address = language + filled(path.getKey(), item);
					ApiResponse documented = item.getGet().getResponses().get("200");
					Map<String, String> parameters = parameters(item.getGet().getParameters(), "query");
					MockHttpServletRequestBuilder request = get(address);
					parameters.forEach(request::param);
					check(path.getKey(), open(request), documented);
					for (Map.Entry<String, String> one : parameters.entrySet()) {
						check(path.getKey() + "?" + one, open(get(address).param(one.getKey(), one.getValue())),
								documented);
					}
					calls += 1 + parameters.size();
				}
			}
			if (item.getPost() != null) {
				MockHttpServletRequestBuilder request = post(path.getKey()).contentType("text/markdown")
					.content(new ClassPathResource("static/samples/sample-report.md").getContentAsByteArray());
				parameters(item.getPost().getParameters(), "query").forEach(request::queryParam);
				check(path.getKey(), open(request), item.getPost().getResponses().get("200"));
				calls++;
			}
		}
		assertThat(calls).isGreaterThan(60);
	}

	@Test
	void everyRefusalIsADocumentedProblem() throws Exception {
		for (Map.Entry<String, PathItem> path : this.description.getPaths().entrySet()) {
			if (path.getValue().getGet() == null) {
				continue;
			}
			Set<String> documented = path.getValue().getGet().getResponses().keySet();
			MockHttpServletResponse refused = this.mvc
				.perform(get(path.getKey()
					.replaceAll("\\{agency}", "999999-999")
					.replaceAll("\\{(year|revision)}", "2025")
					.replace("{scope}", "own")).param("limit", "0"))
				.andReturn()
				.getResponse();
			assertThat(documented).as(path.getKey()).contains(Integer.toString(refused.getStatus()));
			assertThat(refused.getStatus()).as(path.getKey()).isGreaterThanOrEqualTo(400);
			assertThat(refused.getContentType()).as(path.getKey()).startsWith("application/problem+json");
		}
	}

	private void check(String path, MockHttpServletResponse answer, ApiResponse documented) throws Exception {
		assertThat(answer.getStatus()).as(path).isEqualTo(200);
		assertThat(answer.getContentType()).as(path).startsWith("application/json");
		Schema<?> schema = documented.getContent().get("application/json").getSchema();
		hold(path, JSON.readTree(text(answer)), schema);
	}

	/** Holds a value against its schema. */
	private void hold(String where, JsonNode value, Schema<?> schema) {
		Schema<?> known = schema;
		if (schema.get$ref() != null) {
			String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
			known = this.description.getComponents().getSchemas().get(name);
			assertThat(known).as(name).isNotNull();
		}
		Set<String> types = (known.getTypes() != null) ? known.getTypes() : Set.of();
		assertThat(types.isEmpty() || types.contains(type(value))).as("%s is %s, not %s", where, types, value).isTrue();
		if (known.getEnum() != null) {
			assertThat(known.getEnum().stream().map(Object::toString)).as(where).contains(value.asString());
		}
		if (known.getPattern() != null) {
			assertThat(value.asString()).as(where).matches(known.getPattern());
		}
		if (value.isArray()) {
			for (JsonNode item : value) {
				hold(where + "[]", item, known.getItems());
			}
		}
		if (value.isObject()) {
			holdProperties(where, value, known);
		}
	}

	private void holdProperties(String where, JsonNode value, Schema<?> schema) {
		if (schema.getRequired() != null) {
			assertThat(value.propertyNames()).as(where).containsAll(schema.getRequired());
		}
		for (Map.Entry<String, JsonNode> property : value.properties()) {
			String name = where + "." + property.getKey();
			Schema<?> described = (schema.getProperties() != null) ? schema.getProperties().get(property.getKey())
					: null;
			if (described != null) {
				hold(name, property.getValue(), described);
			}
			else if (schema.getAdditionalProperties() instanceof Schema<?> any && any.getBooleanSchemaValue() == null) {
				hold(name, property.getValue(), any);
			}
			else {
				Object others = schema.getAdditionalProperties();
				boolean refused = Boolean.FALSE.equals(others)
						|| (others instanceof Schema<?> none && Boolean.FALSE.equals(none.getBooleanSchemaValue()));
				assertThat(refused).as("%s is not documented", name).isFalse();
			}
		}
	}

	private static String type(JsonNode value) {
		if (value.isNull()) {
			return "null";
		}
		if (value.isIntegralNumber()) {
			return "integer";
		}
		return value.isObject() ? "object" : (value.isArray() ? "array" : (value.isBoolean() ? "boolean" : "string"));
	}

	private String filled(String path, PathItem item) {
		String address = path;
		for (Map.Entry<String, String> parameter : parameters(item.getGet().getParameters(), "path").entrySet()) {
			address = address.replace("{" + parameter.getKey() + "}", parameter.getValue());
		}
		return address;
	}

	/**
	 * The examples of the description, but for what is another thing in each database.
	 */
	private Map<String, String> parameters(List<Parameter> described, String place) {
		Map<String, String> values = new TreeMap<>();
		for (Parameter parameter : described) {
			if (parameter.getIn().equals(place) && parameter.getExample() != null) {
				values.put(parameter.getName(), parameter.getExample().toString());
			}
		}
		values.computeIfPresent("agency", (name, example) -> this.key.agency());
		values.computeIfPresent("area",
				(name, example) -> this.key.agency().substring(0, this.key.agency().indexOf('-')));
		values.computeIfPresent("with", (name, example) -> this.key.agency());
		values.remove("name");
		return values;
	}

	private static Map<String, String> required(List<Parameter> described, Map<String, String> values) {
		Map<String, String> required = new TreeMap<>(values);
		required.keySet()
			.retainAll(described.stream()
				.filter((parameter) -> Boolean.TRUE.equals(parameter.getRequired()))
				.map(Parameter::getName)
				.toList());
		return required;
	}

	private MockHttpServletResponse open(MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request).andReturn().getResponse();
	}

	private static String text(MockHttpServletResponse answer) {
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
