package org.nianbao.access;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Answers requests that the server refuses before the application sees them, such as
 * those that are no HTTP: with the status alone, protected like every answer, and without
 * a word about the inside.
 */
final class ServerRefusals extends ErrorHandler {

	@Override
	protected void generateResponse(Request request, Response response, int code, String message, Throwable cause,
			Callback callback) {
		SecurityHeaders.write(request.isSecure(), response.getHeaders());
		response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
		Content.Sink.write(response, true, code + " " + HttpStatus.getMessage(code) + "\n", callback);
	}

}
