package org.nianbao.pages;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.Objects;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;

/** Holds back the body of an answer that is to be kept; any other goes through. */
final class CapturedResponse extends HttpServletResponseWrapper {

	private final HttpServletRequest request;

	private @Nullable ByteArrayOutputStream body;

	private @Nullable PrintWriter writer;

	CapturedResponse(HttpServletRequest request, HttpServletResponse response) {
		super(response);
		this.request = request;
	}

	/** What was held back; null if nothing was. */
	byte @Nullable [] body() {
		if (this.writer != null) {
			this.writer.flush();
		}
		return (this.body != null) ? this.body.toByteArray() : null;
	}

	private boolean isCapturing() {
		if (this.body == null && this.request.getAttribute(Keeping.ATTRIBUTE) != null
				&& getStatus() == HttpServletResponse.SC_OK && !isCommitted()) {
			this.body = new ByteArrayOutputStream();
		}
		return this.body != null;
	}

	@Override
	public ServletOutputStream getOutputStream() throws IOException {
		return isCapturing() ? new HeldBack(Objects.requireNonNull(this.body)) : super.getOutputStream();
	}

	@Override
	public PrintWriter getWriter() throws IOException {
		if (!isCapturing()) {
			return super.getWriter();
		}
		if (this.writer == null) {
			this.writer = new PrintWriter(
					new OutputStreamWriter(Objects.requireNonNull(this.body), getCharacterEncoding()));
		}
		return this.writer;
	}

	@Override
	public void flushBuffer() throws IOException {
		if (this.body == null) {
			super.flushBuffer();
		}
	}

	@Override
	public void resetBuffer() {
		super.resetBuffer();
		forget();
	}

	@Override
	public void reset() {
		super.reset();
		forget();
	}

	@Override
	public void sendError(int status) throws IOException {
		forget();
		super.sendError(status);
	}

	@Override
	public void sendError(int status, String message) throws IOException {
		forget();
		super.sendError(status, message);
	}

	@Override
	public void setContentLength(int length) {
		if (!isCapturing()) {
			super.setContentLength(length);
		}
	}

	@Override
	public void setContentLengthLong(long length) {
		if (!isCapturing()) {
			super.setContentLengthLong(length);
		}
	}

	private void forget() {
		this.body = null;
		this.writer = null;
	}

	/** Writes into memory. */
	private static final class HeldBack extends ServletOutputStream {

		private final ByteArrayOutputStream body;

		HeldBack(ByteArrayOutputStream body) {
			this.body = body;
		}

		@Override
		public void write(int part) {
			this.body.write(part);
		}

		@Override
		public void write(byte[] part, int offset, int length) {
			this.body.write(part, offset, length);
		}

		@Override
		public boolean isReady() {
			return true;
		}

		@Override
		public void setWriteListener(WriteListener listener) {
			throw new UnsupportedOperationException("nothing that is kept is written by events");
		}

	}

}
