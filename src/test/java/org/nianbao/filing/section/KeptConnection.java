package org.nianbao.filing.section;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends one form again and again over one connection, with as little work of its own as
 * pgbench has.
 */
final class KeptConnection implements AutoCloseable {

	private static final String LENGTH = "Content-Length:";

	private final Socket socket;

	private final InputStream answers;

	private final String head;

	/**
	 * Connects.
	 * @param port the application's
	 * @param address where the forms are sent
	 * @param cookies as the browser sends them
	 */
	KeptConnection(int port, String address, String cookies) throws IOException {
		this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
		this.socket.setTcpNoDelay(true);
		this.answers = new BufferedInputStream(this.socket.getInputStream());
		this.head = """
				POST %s HTTP/1.1\r
				Host: localhost:%d\r
				Cookie: %s\r
				Content-Type: application/x-www-form-urlencoded\r
				Content-Length:\s""".formatted(address, port, cookies);
	}

	/**
	 * Sends a form.
	 * @param body its fields, encoded
	 * @return what was answered, without its head
	 * @throws IOException if the answer doesn't tell where it ends, or ends before
	 */
	String post(String body) throws IOException {
		String request = this.head + body.length() + "\r\n\r\n" + body;
		this.socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		int length = -1;
		boolean chunked = false;
		for (String line = line(); !line.isEmpty(); line = line()) {
			if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
				length = Integer.parseInt(line.substring(LENGTH.length()).strip());
			}
			chunked |= line.equalsIgnoreCase("Transfer-Encoding: chunked");
		}
		if (!chunked && length < 0) {
			throw new IOException("an answer without an end");
		}
		byte[] answer = chunked ? chunks() : this.answers.readNBytes(length);
		return new String(answer, StandardCharsets.UTF_8);
	}

	private byte[] chunks() throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		for (int length = chunk(); length > 0; length = chunk()) {
			all.write(this.answers.readNBytes(length));
			line();
		}
		line();
		return all.toByteArray();
	}

	private int chunk() throws IOException {
		return Integer.parseInt(line(), 16);
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = this.answers.read(); next != '\n'; next = this.answers.read()) {
			if (next < 0) {
				throw new EOFException("the connection was closed");
			}
			line.append((char) next);
		}
		return line.substring(0, line.length() - 1);
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
