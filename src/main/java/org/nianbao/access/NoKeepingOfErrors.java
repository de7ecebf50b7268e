package org.nianbao.access;

import org.eclipse.jetty.ee11.servlet.ErrorHandler;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Lets nobody keep the pages of errors. The server takes away what the application has
 * said of keeping before such a page is made, so the server says it.
 *
 * @param context the application, which has got its handler of errors once it has started
 */
record NoKeepingOfErrors(ServletContextHandler context) implements LifeCycle.Listener {

	@Override
	public void lifeCycleStarted(LifeCycle started) {
		((ErrorHandler) this.context.getErrorHandler()).setCacheControl("no-store");
	}

}
