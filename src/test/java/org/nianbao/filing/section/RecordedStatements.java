package org.nianbao.filing.section;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/**
 * Writes down what the application asks of the database, as a script that sends the very
 * same statements with the very same values.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RecordedStatements implements BeanPostProcessor {

	private static final Map<String, String> TRANSACTION = Map.of("commit", "COMMIT", "rollback", "ROLLBACK");

	private volatile List<String> recording;

	/** Writes down what is asked until something is done. */
	public List<String> of(Action action) throws Exception {
		List<String> statements = new CopyOnWriteArrayList<>();
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
			List<String> statements = this.recording;
			if (statements == null) {
				return result;
			}
			if (TRANSACTION.containsKey(method.getName())) {
				statements.add(TRANSACTION.get(method.getName()));
			}
			else if (method.getName().equals("setAutoCommit") && Boolean.FALSE.equals(arguments[0])) {
				statements.add("BEGIN");
			}
			return (result instanceof PreparedStatement statement) ? recorded(statement, statements) : result;
		});
	}

	private static PreparedStatement recorded(PreparedStatement statement, List<String> statements) {
		SortedMap<Integer, Object[]> arrays = new TreeMap<>();
		return proxy(PreparedStatement.class, (proxy, method, arguments) -> {
			String name = method.getName();
			if (name.equals("setArray")) {
				arrays.put((Integer) arguments[0], (Object[]) ((Array) arguments[1]).getArray());
			}
			else if (name.equals("setObject") && arguments[1] instanceof Object[] array) {
				arrays.put((Integer) arguments[0], array);
			}
			if (name.equals("addBatch") || (name.startsWith("execute") && !name.equals("executeBatch"))) {
				statements.add(withValues(statement, arrays.values()));
			}
			return call(statement, method, arguments);
		});
	}

	/**
	 * The driver tells a statement with its values except for arrays, for which the
	 * question mark stays; the pool adds that it holds it.
	 */
	private static String withValues(PreparedStatement statement, Iterable<Object[]> arrays) {
		String told = statement.toString();
		int wrapping = told.indexOf(" wrapping ");
		String sql = (wrapping < 0) ? told : told.substring(wrapping + " wrapping ".length());
		for (Object[] array : arrays) {
			sql = sql.replaceFirst("\\?", Matcher.quoteReplacement(literal(array)));
		}
		return sql;
	}

	private static String literal(Object[] array) {
		return Arrays.stream(array)
			.map((item) -> (item != null) ? "'" + item.toString().replace("'", "''") + "'" : "NULL")
			.collect(Collectors.joining(", ", "ARRAY[", "]"));
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

}
