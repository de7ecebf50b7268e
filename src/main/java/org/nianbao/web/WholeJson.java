package org.nianbao.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;

/**
 * Sends JSON in one piece that says how long it is. Spring flushes it before the end is
 * known, so that the smallest answer is cut into chunks, sent in two writes, and
 * compressed whatever its length.
 */
final class WholeJson extends JacksonJsonHttpMessageConverter {

	WholeJson(JsonMapper mapper) {
		super(mapper);
	}

	@Override
	protected void writeInternal(Object answer, ResolvableType type, HttpOutputMessage message,
			@Nullable Map<String, Object> hints) throws IOException {
		FastByteArrayOutputStream json = new FastByteArrayOutputStream();
		super.writeInternal(answer, type, new Draft(message.getHeaders(), json), hints);
		message.getHeaders().setContentLength(json.size());
		json.writeTo(message.getBody());
	}

	/** What is still being written: the headers of the answer, and a body in memory. */
	private record Draft(HttpHeaders getHeaders, OutputStream getBody) implements HttpOutputMessage {
	}

}
