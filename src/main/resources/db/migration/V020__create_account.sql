-- People, and the roles they hold at agencies and offices.

CREATE TABLE account (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  login_name    varchar(254) NOT NULL UNIQUE CHECK (login_name = lower(login_name) AND login_name <> ''),
  display_name  varchar(100) NOT NULL CHECK (display_name <> ''),
  password_hash varchar(255) NOT NULL,
  enabled       boolean NOT NULL,
  demonstration boolean NOT NULL,
  created_at    timestamptz NOT NULL
);

-- The sign-in page asks for them each time, and nearly always finds none.
CREATE INDEX account_for_demonstration ON account (id) WHERE demonstration;

CREATE TABLE duty (
  account_id  bigint NOT NULL REFERENCES account,
  agency_code varchar(13) NOT NULL REFERENCES agency,
  role        varchar(20) NOT NULL CHECK (role IN ('FILER', 'SIGNER', 'REVIEWER', 'PUBLISHER', 'ADMIN')),
  PRIMARY KEY (account_id, agency_code, role)
);

CREATE INDEX duty_by_agency ON duty (agency_code);
