package org.nianbao.pages;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Answers from memory what is kept there, before anything else happens to a request, on
 * the very thread that has read it: handing a request to another thread costs more than
 * such an answer. Everything else waits for a thread of the pool.
 */
final class PageHandler extends Handler.Wrapper {

	private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY,
			HttpHeader.ACCEPT_ENCODING.asString());

	private static final HttpField GZIP = new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

	private final PageStore store;

	PageHandler(PageStore store, Handler others) {
		super(others);
		this.store = store;
	}

	/** Nothing here waits, whatever the handlers behind do. */
	@Override
	public InvocationType getInvocationType() {
		return InvocationType.NON_BLOCKING;
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) {
		boolean compressed = AcceptedEncoding.allowsGzip(request.getHeaders().get(HttpHeader.ACCEPT_ENCODING));
		StoredPage page = find(request, compressed);
		if (page != null) {
			answer(page, compressed, request, response, callback);
		}
		else {
			request.getContext().execute(() -> pass(request, response, callback));
		}
		return true;
	}

	private @Nullable StoredPage find(Request request, boolean compressed) {
		if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
			return null;
		}
		HttpURI address = request.getHttpURI();
		return this.store.find(new PageKey(address.getScheme(), Request.getServerName(request),
				Request.getServerPort(request), address.getPath(), address.getQuery(), compressed));
	}

	private static void answer(StoredPage page, boolean compressed, Request request, Response response,
			Callback callback) {
		HttpFields.Mutable headers = response.getHeaders();
		page.headers().forEach(headers::put);
		headers.put(HttpHeader.ETAG, page.etag());
		headers.put(VARY);
		if (page.isAmong(request.getHeaders().get(HttpHeader.IF_NONE_MATCH))) {
			response.setStatus(HttpStatus.NOT_MODIFIED_304);
			callback.succeeded();
			return;
		}
		if (compressed) {
			headers.put(GZIP);
		}
		headers.put(HttpHeader.CONTENT_LENGTH, page.body().length);
		response.write(true, ByteBuffer.wrap(page.body()), callback);
	}

	private void pass(Request request, Response response, Callback callback) {
		try {
			if (!super.handle(request, response, callback)) {
				Response.writeError(request, response, callback, HttpStatus.NOT_FOUND_404);
			}
		}
		catch (Exception ex) {
			Response.writeError(request, response, callback, ex);
		}
	}

}
