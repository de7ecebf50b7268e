-- Reports with their revisions: drafts that are edited, submissions that are frozen, and who did what.

-- Guards tables whose rows are never changed once they are written.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only, % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TABLE report (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  agency_code varchar(13) NOT NULL REFERENCES agency,
  year        integer NOT NULL CHECK (year BETWEEN 2008 AND 2999),
  scope       varchar(10) NOT NULL,
  CONSTRAINT report_once UNIQUE (agency_code, year, scope)
);

CREATE INDEX report_by_year ON report (year);

CREATE TABLE revision (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id         bigint NOT NULL REFERENCES report,
  number            integer NOT NULL CHECK (number >= 1),
  edition           varchar(20) NOT NULL,
  state             varchar(10) NOT NULL
    CHECK (state IN ('DRAFT', 'RELEASED', 'SUBMITTED', 'RETURNED', 'ACCEPTED', 'PUBLISHED', 'TAKEN_DOWN')),
  correction_reason text,
  opened_at         timestamptz,
  opened_by         bigint,
  opened_by_name    text,
  created_at        timestamptz NOT NULL,
  created_by        bigint NOT NULL,
  created_by_name   text NOT NULL,
  CONSTRAINT revision_once UNIQUE (report_id, number)
);

-- A report has at most one revision on its way.
CREATE UNIQUE INDEX revision_under_way ON revision (report_id) WHERE state NOT IN ('PUBLISHED', 'TAKEN_DOWN');

-- The entered cells of one section: {"requests.granted.naturalPerson": {"value": "21", "state": "number"}, …}.
-- A cell that is not filled in has no key. Written only by statements that name the cells they change.
CREATE TABLE revision_section (
  revision_id bigint NOT NULL REFERENCES revision,
  section     varchar(60) NOT NULL,
  cells       jsonb NOT NULL,
  PRIMARY KEY (revision_id, section)
);

-- The texts: narratives, preface, title, numbers, notes under tables, signature. Each place has a row from the start.
CREATE TABLE revision_text (
  revision_id bigint NOT NULL REFERENCES revision,
  place       varchar(80) NOT NULL,
  body        text NOT NULL,
  PRIMARY KEY (revision_id, place)
);

-- Every edit of one place, also those that met a conflict, so that nothing typed is lost.
CREATE TABLE edit_log (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  revision_id  bigint NOT NULL REFERENCES revision,
  act          uuid NOT NULL,
  place        varchar(120) NOT NULL,
  -- What stood there and what was to stand there: of a cell its JSON, null where not filled in; of a text the text.
  before_edit  text,
  after_edit   text,
  applied      boolean NOT NULL,
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  at           timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX edit_log_by_place ON edit_log (revision_id, place, id DESC);
CREATE INDEX edit_log_by_act ON edit_log (revision_id, act);

CREATE TABLE submission (
  id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id         bigint NOT NULL REFERENCES report,
  revision_id       bigint NOT NULL REFERENCES revision,
  number            integer NOT NULL CHECK (number >= 1),
  idempotency_key   uuid NOT NULL,
  receipt_number    varchar(60) NOT NULL CONSTRAINT submission_receipt_once UNIQUE,
  received_at       timestamptz NOT NULL,
  content           jsonb NOT NULL,
  content_hash      char(64) NOT NULL,
  submitted_by      bigint NOT NULL,
  submitted_by_name text NOT NULL,
  CONSTRAINT submission_once UNIQUE (report_id, number),
  CONSTRAINT submission_key_once UNIQUE (revision_id, idempotency_key)
);

CREATE TABLE revision_event (
  id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  revision_id   bigint NOT NULL REFERENCES revision,
  act           varchar(30) NOT NULL,
  from_state    varchar(10),
  to_state      varchar(10) NOT NULL,
  submission_id bigint REFERENCES submission,
  reason        text,
  account_id    bigint NOT NULL,
  account_name  text NOT NULL,
  at            timestamptz NOT NULL
);

CREATE INDEX revision_event_by_revision ON revision_event (revision_id, id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON edit_log
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submission
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON revision_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
