package org.nianbao.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An identity provider (OpenID Connect, code flow with PKCE) for tests, on a port of its
 * own. Whoever comes is the subject that the test has chosen, without being asked.
 */
final class InventedIdentityProvider implements AutoCloseable {

	static final String CLIENT = "nianbao";

	static final String SECRET = "known to both";

	private final HttpServer server;

	private final RSAKey key = key();

	/** The key that answers are signed with; a test may take another one. */
	private volatile RSAKey signingKey = this.key;

	private final Map<String, Map<String, String>> questions = new ConcurrentHashMap<>();

	private volatile String subject = "nobody";

	private volatile String audience = CLIENT;

	InventedIdentityProvider() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/.well-known/openid-configuration", (exchange) -> answer(exchange, 200, """
				{"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
				 "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
				 "id_token_signing_alg_values_supported": ["RS256"]}
				""".formatted(issuer())));
		this.server.createContext("/keys",
				(exchange) -> answer(exchange, 200, new JWKSet(this.key.toPublicJWK()).toString()));
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::giveToken);
		this.server.start();
	}

	String issuer() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/** Who comes from now on. */
	void whoComesIs(String subject) {
		this.subject = subject;
		this.audience = CLIENT;
		this.signingKey = this.key;
	}

	/** Gives tokens that are meant for another application from now on. */
	void givesTokensForSomebodyElse() {
		this.audience = "another application";
	}

	/** Has its tokens signed by somebody else from now on. */
	void isImpersonated() {
		this.signingKey = key();
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> question = fields(exchange.getRequestURI().getRawQuery());
		boolean complete = CLIENT.equals(question.get("client_id")) && "code".equals(question.get("response_type"))
				&& "S256".equals(question.get("code_challenge_method")) && question.containsKey("nonce");
		if (!complete) {
			answer(exchange, 400, "{}");
			return;
		}
		String code = UUID.randomUUID().toString();
		this.questions.put(code, question);
		exchange.getResponseHeaders()
			.add("Location", question.get("redirect_uri") + "?code=" + code + "&state="
					+ URLEncoder.encode(question.get("state"), StandardCharsets.UTF_8));
		exchange.sendResponseHeaders(302, -1);
		exchange.close();
	}

	private void giveToken(HttpExchange exchange) throws IOException {
		Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		Map<String, String> question = this.questions.remove(form.get("code"));
		String expected = "Basic " + Base64.getEncoder()
			.encodeToString((CLIENT + ":" + URLEncoder.encode(SECRET, StandardCharsets.UTF_8))
				.getBytes(StandardCharsets.UTF_8));
		boolean right = question != null && expected.equals(exchange.getRequestHeaders().getFirst("Authorization"))
				&& question.get("redirect_uri").equals(form.get("redirect_uri"))
				&& question.get("code_challenge").equals(challenge(form.getOrDefault("code_verifier", "")));
		if (!right) {
			answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
			return;
		}
		answer(exchange, 200, """
				{"access_token": "unused", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
				""".formatted(token(question.get("nonce"))));
	}

	private String token(String nonce) {
		Instant now = Instant.now();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(issuer())
			.subject(this.subject)
			.audience(this.audience)
			.claim("nonce", nonce)
			.issueTime(Date.from(now))
			.expirationTime(Date.from(now.plusSeconds(300)))
			.build();
		try {
			SignedJWT token = new SignedJWT(
					new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.key.getKeyID()).build(), claims);
			token.sign(new RSASSASigner(this.signingKey));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String challenge(String verifier) {
		try {
			return Base64.getUrlEncoder()
				.withoutPadding()
				.encodeToString(
						MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Map<String, String> fields(String encoded) {
		return new HashMap<>(Arrays.stream(encoded.split("&"))
			.map((field) -> field.split("=", 2))
			.collect(Collectors.toMap((pair) -> decode(pair[0]), (pair) -> decode(pair[1]))));
	}

	private static String decode(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private static RSAKey key() {
		try {
			return new RSAKeyGenerator(2048).keyID("key").generate();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
