-- The outbox. A mail is written in the transaction of what it tells about and delivered after it.

CREATE TABLE mail (
  id              uuid PRIMARY KEY,
  -- The agency or office in whose affairs it was written: its administrators see it.
  agency_code     varchar(13) REFERENCES agency,
  account_id      bigint,
  name            text NOT NULL,
  address         varchar(254) NOT NULL,
  language        varchar(2) NOT NULL CHECK (language IN ('zh', 'en')),
  subject         text NOT NULL,
  body            text NOT NULL,
  -- The text opens something by itself; it is emptied once it is delivered or given up.
  secret          boolean NOT NULL,
  state           varchar(13) NOT NULL CHECK (state IN ('GATHERED', 'WAITING', 'SENT', 'UNDELIVERABLE')),
  -- Of a gathered letter: the daily mail in which it went out.
  digest_id       uuid REFERENCES mail,
  posted_at       timestamptz NOT NULL,
  tried_since     timestamptz NOT NULL,
  attempts        integer NOT NULL DEFAULT 0,
  next_attempt_at timestamptz,
  sent_at         timestamptz,
  last_failure    text,
  CHECK (digest_id IS NULL OR state = 'GATHERED'),
  CHECK ((state = 'WAITING') = (next_attempt_at IS NOT NULL))
);

CREATE INDEX mail_due ON mail (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX mail_gathered ON mail (address, language) WHERE state = 'GATHERED' AND digest_id IS NULL;
CREATE INDEX mail_by_agency ON mail (agency_code, posted_at DESC);
