package org.nianbao.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that gives the answer that a test wants to one command and hangs up, or
 * goes on, as told.
 */
final class GruffServer implements AutoCloseable {

	private final ServerSocket socket;

	private final String command;

	private final String answer;

	private final List<String> messageIds = new CopyOnWriteArrayList<>();

	private GruffServer(String command, String answer) throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.command = command;
		this.answer = answer;
	}

	/**
	 * Starts a server.
	 * @param command the command that it answers in its own way; {@code .} is the end of
	 * a mail
	 * @param answer what it answers; empty to hang up
	 */
	static GruffServer start(String command, String answer) throws IOException {
		GruffServer server = new GruffServer(command, answer);
		Thread.ofPlatform().daemon().start(server::serve);
		return server;
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/** The Message-IDs of the mails that it has read. */
	List<String> messageIds() {
		return this.messageIds;
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try (Socket client = this.socket.accept()) {
				converse(client);
			}
			catch (IOException ex) {
				if (!this.socket.isClosed()) {
					throw new UncheckedIOException(ex);
				}
			}
		}
	}

	private void converse(Socket client) throws IOException {
		BufferedReader lines = new BufferedReader(
				new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
		say(client, "220 localhost");
		boolean data = false;
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			if (line.startsWith("Message-ID: ")) {
				this.messageIds.add(line.substring("Message-ID: ".length()));
			}
			if (data && !line.equals(".")) {
				continue;
			}
			data = line.startsWith("DATA");
			if (!line.startsWith(this.command)) {
				say(client, data ? "354 go on" : "250 fine");
			}
			else if (this.answer.isEmpty()) {
				return;
			}
			else {
				say(client, this.answer);
			}
		}
	}

	private static void say(Socket client, String line) throws IOException {
		client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
