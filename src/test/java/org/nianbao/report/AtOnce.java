package org.nianbao.report;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at once, all started by one signal. */
public final class AtOnce {

	private AtOnce() {
	}

	/** The results in the order of the tasks; the first failure is thrown. */
	@SafeVarargs
	public static <T> List<T> run(Callable<? extends T>... tasks) {
		return run(List.of(tasks));
	}

	/** The results in the order of the tasks; the first failure is thrown. */
	public static <T> List<T> run(List<? extends Callable<? extends T>> tasks) {
		CyclicBarrier start = new CyclicBarrier(tasks.size());
		try (ExecutorService threads = Executors.newFixedThreadPool(tasks.size())) {
			List<Future<T>> futures = new ArrayList<>();
			for (Callable<? extends T> task : tasks) {
				futures.add(threads.submit(() -> {
					start.await();
					return task.call();
				}));
			}
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		catch (ExecutionException ex) {
			throw new AssertionError(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
