-- People are invited by mail and choose their own password; a second factor and other ways to sign in.

ALTER TABLE account
  -- Null for accounts without mail, such as those of the demonstration.
  ADD email varchar(254) UNIQUE CHECK (email = lower(email) AND email LIKE '%_@_%'),
  -- Null until the invitation is accepted, and for who signs in elsewhere only.
  ALTER password_hash DROP NOT NULL,
  ADD password_changed_at timestamptz,
  -- Whether the password is long enough without a second factor.
  ADD password_stands_alone boolean NOT NULL DEFAULT true,
  -- Counted only where the classified protection scheme asks for a lock.
  ADD failed_attempts integer NOT NULL DEFAULT 0,
  ADD locked_until timestamptz;

UPDATE account SET password_changed_at = created_at;

-- Links that prove by themselves who opens them; only their hash is kept.
CREATE TABLE account_link (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  purpose    varchar(20) NOT NULL CHECK (purpose IN ('INVITATION', 'PASSWORD_RESET', 'SET_UP')),
  account_id bigint REFERENCES account,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at    timestamptz,
  CHECK ((purpose = 'SET_UP') = (account_id IS NULL))
);

CREATE INDEX account_link_by_account ON account_link (account_id);

CREATE TABLE second_factor (
  account_id bigint PRIMARY KEY REFERENCES account,
  -- Encrypted with a key that is not in the database.
  secret     bytea NOT NULL,
  -- The thirty seconds of the newest code that was used; it and older ones count no more.
  last_step  bigint NOT NULL,
  since      timestamptz NOT NULL
);

CREATE TABLE recovery_code (
  account_id bigint NOT NULL REFERENCES account,
  code_hash  bytea NOT NULL CHECK (length(code_hash) = 32),
  used_at    timestamptz,
  PRIMARY KEY (account_id, code_hash)
);

-- Who somebody is at an identity provider, bound by an invitation or by the person when signed in.
CREATE TABLE external_identity (
  issuer     varchar(500) NOT NULL,
  subject    varchar(255) NOT NULL,
  account_id bigint NOT NULL REFERENCES account,
  bound_at   timestamptz NOT NULL,
  PRIMARY KEY (issuer, subject)
);

CREATE INDEX external_identity_by_account ON external_identity (account_id);
