package org.nianbao.filing.section;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Writes down what the application asks of the database: the very same statements with
 * the very same values.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RecordedStatements implements BeanPostProcessor {

	private static final Map<String, String> TRANSACTION = Map.of("commit", "COMMIT", "rollback", "ROLLBACK");

	/** How the driver tells the database of which type a value is. */
	private static final Map<Class<?>, String> TYPES = Map.of(Boolean.class, "boolean", Integer.class, "int4",
			Long.class, "int8", UUID.class, "uuid");

	private volatile @Nullable List<Recorded> recording;

	/** Writes down what is asked until something is done. */
	public List<Recorded> of(Action action) throws Exception {
		List<Recorded> statements = new CopyOnWriteArrayList<>();
		this.recording = statements;
		action.run();
		this.recording = null;
		return List.copyOf(statements);
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		if (!(bean instanceof DataSource source)) {
			return bean;
		}
		return proxy(DataSource.class, (proxy, method, arguments) -> {
			Object result = call(source, method, arguments);
			return (this.recording != null && result instanceof Connection connection) ? recorded(connection) : result;
		});
	}

	private Connection recorded(Connection connection) {
		return proxy(Connection.class, (proxy, method, arguments) -> {
			Object result = call(connection, method, arguments);
			List<Recorded> statements = this.recording;
			if (statements == null) {
				return result;
			}
			if (TRANSACTION.containsKey(method.getName())) {
				statements.add(new Recorded(TRANSACTION.get(method.getName()), List.of()));
			}
			else if (method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0])) {
				statements.add(new Recorded("BEGIN", List.of()));
			}
			return (result instanceof PreparedStatement statement)
					? recorded(statement, (String) arguments[0], statements) : result;
		});
	}

	private static PreparedStatement recorded(PreparedStatement statement, String sql, List<Recorded> statements) {
		SortedMap<Integer, Value> values = new TreeMap<>();
		return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
			String name = method.getName();
			if (name.equals("setNull")) {
				values.put((Integer) arguments[0], new Value(null, null));
			}
			else if (name.startsWith("set") && arguments.length > 1 && arguments[0] instanceof Integer place) {
				values.put(place, value(arguments[1]));
			}
			if (name.equals("addBatch") || (name.startsWith("execute") && !name.equals("executeBatch"))) {
				statements.add(new Recorded(sql, List.copyOf(values.values())));
			}
			return call(statement, method, arguments);
		});
	}

	private static Value value(@Nullable Object given) throws SQLException {
		Object value = (given instanceof Array array) ? array.getArray() : given;
		if (value instanceof Object[] items) {
			return new Value(
					Arrays.stream(items).map(RecordedStatements::item).collect(Collectors.joining(",", "{", "}")),
					"text[]");
		}
		return new Value((value != null) ? value.toString() : null,
				(value != null) ? TYPES.get(value.getClass()) : null);
	}

	private static String item(@Nullable Object item) {
		return (item != null) ? '"' + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"' : "NULL";
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

	/** Something that is done. */
	public interface Action {

		void run() throws Exception;

	}

	/**
	 * A statement that was sent.
	 *
	 * @param sql its text, with a question mark for each value
	 * @param values in the order of their question marks
	 */
	public record Recorded(String sql, List<Value> values) {
	}

	/**
	 * A value of a statement.
	 *
	 * @param text as the database writes it; null for NULL
	 * @param type its type; null if the database finds it out by itself
	 */
	public record Value(@Nullable String text, @Nullable String type) {
	}

}
