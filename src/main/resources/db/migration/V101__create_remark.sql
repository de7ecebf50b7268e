-- Remarks of the supervising office on submissions, and the office's own list of remarks for using again.

CREATE TABLE remark (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_code    varchar(13) NOT NULL,
  year           integer NOT NULL,
  scope          varchar(10) NOT NULL,
  number         integer NOT NULL CHECK (number >= 1),
  receipt_number varchar(60) NOT NULL REFERENCES submission (receipt_number),
  anchor_kind    varchar(4) NOT NULL CHECK (anchor_kind IN ('CELL', 'ROW', 'TEXT')),
  anchor_place   varchar(120) NOT NULL,
  -- Of a text: the passage, from 1; 0 for the text as a whole.
  anchor_passage integer NOT NULL CHECK (anchor_passage >= 0),
  -- What stood there when the remark was made.
  quote          text NOT NULL,
  body           text NOT NULL CHECK (body <> ''),
  account_id     bigint NOT NULL,
  account_name   text NOT NULL,
  at             timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp()),
  state          varchar(10) NOT NULL DEFAULT 'OPEN' CHECK (state IN ('OPEN', 'ANSWERED', 'RESOLVED')),
  FOREIGN KEY (agency_code, year, scope) REFERENCES report (agency_code, year, scope),
  CONSTRAINT remark_once UNIQUE (agency_code, year, scope, number)
);

CREATE INDEX remark_unresolved ON remark (year, agency_code) WHERE state <> 'RESOLVED';

-- Only the state of a remark ever changes.
CREATE FUNCTION refuse_change_of_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (to_jsonb(OLD) - 'state') <> (to_jsonb(NEW) - 'state') THEN
    RAISE EXCEPTION 'of a remark only the state changes' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER only_state BEFORE UPDATE ON remark FOR EACH ROW EXECUTE FUNCTION refuse_change_of_remark();
CREATE TRIGGER append_only BEFORE DELETE OR TRUNCATE ON remark FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- What was said and done about a remark since.
CREATE TABLE remark_entry (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  remark_id    bigint NOT NULL REFERENCES remark,
  act          varchar(10) NOT NULL CHECK (act IN ('ANSWER', 'ASK', 'RESOLVE')),
  body         text NOT NULL,
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  at           timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);

CREATE INDEX remark_entry_by_remark ON remark_entry (remark_id, id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON remark_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE standard_remark (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_code varchar(13) NOT NULL REFERENCES agency,
  body        text NOT NULL CHECK (body <> '')
);

CREATE INDEX standard_remark_by_office ON standard_remark (office_code, id);
