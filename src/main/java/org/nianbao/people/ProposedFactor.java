package org.nianbao.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.nianbao.account.NewSecondFactor;
import org.nianbao.account.SecondFactorProposal;
import org.nianbao.account.SecondFactors;

import org.springframework.stereotype.Component;

/**
 * The second factor that a page proposes, kept in the session until a code proves that it
 * was taken. The browser never names the secret itself.
 */
@Component
public class ProposedFactor {

	private static final String KEY = "secondFactor.key";

	private final SecondFactors factors;

	ProposedFactor(SecondFactors factors) {
		this.factors = factors;
	}

	/** The proposal of the session, the same each time; a new one where there is none. */
	public SecondFactorProposal of(HttpServletRequest request, String loginName) {
		HttpSession session = request.getSession();
		if (session.getAttribute(KEY) instanceof String key) {
			return this.factors.proposed(key, loginName);
		}
		SecondFactorProposal proposal = this.factors.propose(loginName);
		session.setAttribute(KEY, proposal.key());
		return proposal;
	}

	/**
	 * The second factor that the code is to prove.
	 * @return null if no code was typed, or the session holds no proposal
	 */
	public static @Nullable NewSecondFactor taken(HttpServletRequest request, String code) {
		HttpSession session = request.getSession(false);
		return (!code.isBlank() && session != null && session.getAttribute(KEY) instanceof String key)
				? new NewSecondFactor(key, code) : null;
	}

	/** Forgets the proposal. */
	public static void forget(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.removeAttribute(KEY);
		}
	}

}
