package org.nianbao.document;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.nianbao.document.source.SourceRefusedException;
import org.nianbao.document.source.SourceRefusedException.Why;

/**
 * Reads documents on a few threads of their own, each for a limited time. Who waits for a
 * reading that doesn't come to its end is told so, and the thread is asked to stop. A
 * thread that does not stop gives its place back when it ends; as long as that is so for
 * all places, further documents are refused instead of piling up.
 */
final class ReadingWorkers {

	private final Semaphore places;

	private final long mostMillis;

	private final long mostWaitingMillis;

	private final AtomicInteger started = new AtomicInteger();

	/**
	 * Workers.
	 * @param places how many documents are read at once
	 * @param mostMillis how long reading one may take
	 * @param mostWaitingMillis how long one may wait for its turn
	 */
	ReadingWorkers(int places, long mostMillis, long mostWaitingMillis) {
		this.places = new Semaphore(places, true);
		this.mostMillis = mostMillis;
		this.mostWaitingMillis = mostWaitingMillis;
	}

	/**
	 * Reads a document.
	 * @throws SourceRefusedException if the reader refuses it, it takes too long, or its
	 * turn does not come
	 */
	<T> T read(Callable<T> reader) throws SourceRefusedException {
		FutureTask<T> reading = new FutureTask<>(reader);
		try {
			if (!this.places.tryAcquire(this.mostWaitingMillis, TimeUnit.MILLISECONDS)) {
				throw new SourceRefusedException(Why.BUSY, "");
			}
			start(reading);
			return reading.get(this.mostMillis, TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			reading.cancel(true);
			throw new SourceRefusedException(Why.TOO_SLOW, Long.toString(this.mostMillis / 1000), ex);
		}
		catch (InterruptedException ex) {
			reading.cancel(true);
			Thread.currentThread().interrupt();
			throw new SourceRefusedException(Why.BUSY, "", ex);
		}
		catch (ExecutionException ex) {
			throw refusal(ex.getCause());
		}
	}

	/** A thread for each reading: the memory that it kept goes with it. */
	private void start(FutureTask<?> reading) {
		Thread thread = new Thread(() -> {
			try {
				reading.run();
			}
			finally {
				this.places.release();
			}
		}, "document-" + this.started.incrementAndGet());
		thread.setDaemon(true);
		boolean running = false;
		try {
			thread.start();
			running = true;
		}
		finally {
			if (!running) {
				this.places.release();
			}
		}
	}

	/**
	 * A file that is too much for this thread is no reason to end anything else. What a
	 * reader of ours did not expect is a mistake of ours, and not hidden.
	 */
	private static SourceRefusedException refusal(@Nullable Throwable cause) {
		return switch (cause) {
			case SourceRefusedException refused -> refused;
			case StackOverflowError error -> new SourceRefusedException(Why.BOMB, "", error);
			case OutOfMemoryError error -> new SourceRefusedException(Why.BOMB, "", error);
			case RuntimeException unexpected -> throw unexpected;
			case Error error -> throw error;
			case null, default -> throw new IllegalStateException(cause);
		};
	}

}
