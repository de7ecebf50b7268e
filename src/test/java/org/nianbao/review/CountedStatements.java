package org.nianbao.review;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;

/** Counts the statements that the application sends to the database. */
@TestConfiguration(proxyBeanMethods = false)
public class CountedStatements implements BeanPostProcessor {

	private final AtomicInteger statements = new AtomicInteger();

	/** How many statements something needs. */
	public int of(Action action) throws Exception {
		int before = this.statements.get();
		action.run();
		return this.statements.get() - before;
	}

	@Override
	public Object postProcessAfterInitialization(Object bean, String name) {
		return (bean instanceof DataSource database) ? counted(database, DataSource.class) : bean;
	}

	private <T> T counted(T counted, Class<T> type) {
		InvocationHandler handler = (proxy, method, arguments) -> {
			if (method.getName().startsWith("prepare") && counted instanceof Connection) {
				this.statements.incrementAndGet();
			}
			try {
				Object result = method.invoke(counted, arguments);
				return (result instanceof Connection connection && counted instanceof DataSource)
						? counted(connection, Connection.class) : result;
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		};
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, handler));
	}

	/** Something that is done. */
	public interface Action {

		void run() throws Exception;

	}

}
