-- Tables that administrators upload, between being uploaded and being taken over.

CREATE TABLE table_upload (
  id               uuid PRIMARY KEY,
  office_code      varchar(13) NOT NULL REFERENCES agency,
  kind             varchar(10) NOT NULL,
  file_name        text NOT NULL,
  -- Until it is taken over or given up.
  body             bytea,
  state            varchar(12) NOT NULL,
  -- How far the step that runs has come, and of how many rows.
  done             integer NOT NULL DEFAULT 0,
  total            integer NOT NULL DEFAULT 0,
  -- How many rows are refused, add, change, and leave as it is.
  refused          integer NOT NULL DEFAULT 0,
  added            integer NOT NULL DEFAULT 0,
  changed          integer NOT NULL DEFAULT 0,
  unchanged        integer NOT NULL DEFAULT 0,
  -- What to tell about the table as a whole: {"key": …, "arguments": […]}.
  note             jsonb,
  -- SHA-256 of what was shown, which has to hold when it is taken over.
  fingerprint      char(64),
  uploaded_at      timestamptz NOT NULL,
  uploaded_by      bigint NOT NULL,
  uploaded_by_name text NOT NULL,
  role             varchar(20),
  agency_code      varchar(13),
  finished_at      timestamptz
);

CREATE INDEX table_upload_by_office ON table_upload (office_code, uploaded_at DESC);
CREATE INDEX table_upload_by_age ON table_upload (uploaded_at);

CREATE TABLE table_upload_row (
  upload_id uuid NOT NULL REFERENCES table_upload ON DELETE CASCADE,
  number    integer NOT NULL,
  outcome   varchar(10) NOT NULL,
  code      text NOT NULL,
  name      text NOT NULL,
  reasons   jsonb NOT NULL,
  changes   jsonb NOT NULL,
  PRIMARY KEY (upload_id, number)
);

CREATE INDEX table_upload_row_by_outcome ON table_upload_row (upload_id, outcome, number);
