package org.nianbao.web;

import java.nio.ByteBuffer;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

import org.springframework.util.unit.DataSize;

/**
 * Reads to its end what somebody sends before the answer to it leaves, also if the answer
 * stands already: a document that is too large, for instance. The server would close the
 * connection, and browsers never show an answer that comes while they are sending.
 */
final class UnreadBodies extends Handler.Wrapper {

	/** So much is read; whoever sends more is cut off. */
	static final DataSize MOST = DataSize.ofMegabytes(64);

	UnreadBodies(Handler others) {
		super(others);
	}

	@Override
	public boolean handle(Request request, Response response, Callback callback) throws Exception {
		// Whoever expects to be asked for the body has not sent it yet.
		boolean sends = request.getLength() != 0 && !request.getHeaders().contains(HttpHeader.EXPECT);
		if (!sends) {
			return super.handle(request, response, callback);
		}
		AnswerAfterTheBody answer = new AnswerAfterTheBody(request, response);
		return super.handle(new ReadLater(request), answer, answer.ended(callback));
	}

	/** Of which the server is not to try how much has come, since it gives up then. */
	private static final class ReadLater extends Request.Wrapper {

		ReadLater(Request request) {
			super(request);
		}

		@Override
		public boolean consumeAvailable() {
			return true;
		}

	}

	/** Whose first byte waits until nothing more is sent. */
	private static final class AnswerAfterTheBody extends Response.Wrapper {

		private long read;

		private boolean finished;

		AnswerAfterTheBody(Request request, Response response) {
			super(request, response);
		}

		/** The server itself sends an answer that has no body, when all is done. */
		Callback ended(Callback callback) {
			return new Callback.Nested(callback) {

				@Override
				public void succeeded() {
					finish(super::succeeded);
				}

			};
		}

		@Override
		public void write(boolean last, ByteBuffer bytes, Callback callback) {
			finish(() -> super.write(last, bytes, callback));
		}

		private void finish(Runnable then) {
			while (!this.finished) {
				Content.Chunk chunk = getRequest().read();
				if (chunk == null) {
					getRequest().demand(() -> finish(then));
					return;
				}
				this.read += chunk.remaining();
				this.finished = chunk.isLast() || Content.Chunk.isFailure(chunk) || this.read > MOST.toBytes();
				chunk.release();
			}
			then.run();
		}

	}

}
