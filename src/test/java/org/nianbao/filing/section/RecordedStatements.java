package org.nianbao.filing.section;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Records what the application asks of the database, so that the very same statements can
 * be sent by themselves, as pgbench would send them.
 */
@TestConfiguration(proxyBeanMethods = false)
class RecordedStatements implements BeanPostProcessor {

	private static final Set<String> TRANSACTION = Set.of("setAutoCommit", "commit", "rollback", "setReadOnly");

	private volatile List<Step> recording;

	private DataSource database;

	/** Records what is asked until something is done. */
	List<Step> of(Action action) throws Exception {
		List<Step> steps = new CopyOnWriteArrayList<>();
		this.recording = steps;
		action.run();
		this.recording = null;
		return List.copyOf(steps);
	}

	/** A connection on which nothing is recorded. */
	Connection connection() throws SQLException {
		return this.database.getConnection();
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof DataSource source)) {
			return bean;
		}
		this.database = source;
		return proxy(DataSource.class, (proxy, method, arguments) -> {
			Object result = call(source, method, arguments);
			return (result instanceof Connection connection) ? recorded(connection) : result;
		});
	}

	private Connection recorded(Connection connection) {
		return proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = call(connection, method, arguments);
			List<Step> steps = this.recording;
			if (steps != null && TRANSACTION.contains(method.getName())) {
				steps.add((on) -> call(on, method, arguments));
			}
			return (steps != null && result instanceof PreparedStatement statement)
					? recorded(statement, method, arguments, steps) : result;
		});
	}

	private static PreparedStatement recorded(PreparedStatement statement, Method prepare, Object[] sql,
			List<Step> steps) {
		List<Step> calls = new ArrayList<>();
		return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
			String name = method.getName();
			if (name.startsWith("set") || name.equals("addBatch")) {
				calls.add((on) -> call(on, method, arguments));
			}
			else if (name.startsWith("execute")) {
				List<Step> bound = List.copyOf(calls);
				steps.add((on) -> {
					try (PreparedStatement again = (PreparedStatement) call(on, prepare, sql)) {
						for (Step step : bound) {
							step.on(again);
						}
						if (call(again, method, arguments) instanceof ResultSet rows) {
							while (rows.next()) {
								rows.getObject(1);
							}
						}
					}
				});
			}
			return call(statement, method, arguments);
		});
	}

	private static Object call(Object target, Method method, Object[] arguments) throws Exception {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw (ex.getCause() instanceof Exception cause) ? cause : ex;
		}
	}

	private static <T> T proxy(Class<T> type, InvocationHandler handler) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** Something that is asked of a connection or a statement. */
	interface Step {

		void on(Object target) throws Exception;

	}

	/** Something that is done. */
	interface Action {

		void run() throws Exception;

	}

}
