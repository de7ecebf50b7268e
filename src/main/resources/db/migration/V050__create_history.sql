-- Who did what, when: a chain of entries for each report, agency, account and so on. An entry's MAC covers the entry
-- and the MAC before it; its key is not in the database.

-- How long each chain is and the MAC of its last entry. Locked while an entry is added, so that numbers have no gaps.
CREATE TABLE history_chain (
  chain  varchar(80) PRIMARY KEY,
  length bigint NOT NULL CHECK (length >= 1),
  mac    bytea NOT NULL DEFAULT ''
);

CREATE TABLE history_entry (
  chain        varchar(80) NOT NULL REFERENCES history_chain,
  number       bigint NOT NULL CHECK (number >= 1),
  act          varchar(60) NOT NULL,
  -- Not linked to account: an entry says what was so, whatever becomes of the person. 0: the application itself.
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  role         varchar(20),
  agency_code  varchar(13),
  -- The network address of the request; null where a job acted.
  address      varchar(64),
  at           timestamptz NOT NULL,
  -- JSON objects of texts, with their keys in order: text, because the MAC is over the letters.
  was          text NOT NULL,
  became       text NOT NULL,
  key_id       varchar(16) NOT NULL,
  mac          bytea NOT NULL CHECK (octet_length(mac) = 32),
  PRIMARY KEY (chain, number)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON history_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
