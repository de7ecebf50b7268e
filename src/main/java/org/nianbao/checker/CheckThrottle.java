package org.nianbao.checker;

import java.time.Clock;
import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.nianbao.web.Network;
import org.nianbao.web.Throttle;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Counts the documents that an address has checked, page and API together, before any of
 * their bytes are read.
 */
@Component
@EnableConfigurationProperties(CheckerProperties.class)
class CheckThrottle implements HandlerInterceptor {

	private final Throttle<Network> throttle;

	CheckThrottle(CheckerProperties properties, Clock clock) {
		this.throttle = new Throttle<>(properties.requestsPerMinute(), Duration.ofMinutes(1), clock);
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if ("POST".equals(request.getMethod())) {
			Duration wait = this.throttle.take(Network.of(request));
			if (wait.isPositive()) {
				throw new TooManyChecksException(wait);
			}
		}
		return true;
	}

}
