-- Documents that an office brings in many at once, between being uploaded and being taken over.

CREATE TABLE report_import (
  id           uuid PRIMARY KEY,
  office_code  varchar(13) NOT NULL REFERENCES agency,
  started_at   timestamptz NOT NULL,
  account_id   bigint NOT NULL,
  account_name text NOT NULL
);

CREATE INDEX report_import_by_office ON report_import (office_code, started_at DESC);
CREATE INDEX report_import_by_age ON report_import (started_at);

CREATE TABLE report_import_file (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  import_id      uuid NOT NULL REFERENCES report_import ON DELETE CASCADE,
  number         integer NOT NULL,
  name           text NOT NULL,
  -- Until it is taken over, left out or refused.
  body           bytea,
  state          varchar(12) NOT NULL,
  -- The agency's name as the document says it; empty where it says none.
  found_name     text NOT NULL DEFAULT '',
  -- What it is the report of, as it was told from the document or settled by hand.
  agency_code    varchar(13) REFERENCES agency,
  year           integer,
  scope          varchar(10),
  -- How much was found in it, and how many of its lines were not understood.
  findings       integer NOT NULL DEFAULT 0,
  unclear        integer NOT NULL DEFAULT 0,
  -- What to tell about it: a message and what stands in it.
  note           text,
  note_arguments text[] NOT NULL DEFAULT '{}',
  -- SHA-256 of the content that somebody looked at, and who did.
  looked_hash    char(64),
  looked_by_name text,
  -- As what it is taken over, and by whom.
  taken_as       varchar(10),
  taken_by       bigint,
  taken_by_name  text,
  CONSTRAINT report_import_file_once UNIQUE (import_id, number)
);

CREATE INDEX report_import_file_by_state ON report_import_file (import_id, state, number);
