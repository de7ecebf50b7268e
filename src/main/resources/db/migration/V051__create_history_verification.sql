-- Verifications of the whole history that an administrator asked for. A job does them; at most one is under way.

CREATE TABLE history_verification (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  asked_at          timestamptz NOT NULL,
  asked_by          bigint NOT NULL,
  asked_by_name     text NOT NULL,
  -- A file of heads that were exported earlier, until it is verified against them.
  heads             text,
  heads_exported_at timestamptz,
  chains            bigint NOT NULL DEFAULT 0,
  total             bigint NOT NULL DEFAULT 0,
  entries           bigint NOT NULL DEFAULT 0,
  broken            bigint NOT NULL DEFAULT 0,
  finished_at       timestamptz
);

CREATE UNIQUE INDEX history_verification_under_way ON history_verification ((true)) WHERE finished_at IS NULL;

CREATE TABLE history_verification_fault (
  verification_id bigint NOT NULL REFERENCES history_verification,
  chain           varchar(80) NOT NULL,
  number          bigint NOT NULL,
  kind            varchar(20) NOT NULL,
  PRIMARY KEY (verification_id, chain)
);
