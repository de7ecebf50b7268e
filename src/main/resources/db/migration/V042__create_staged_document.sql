-- Documents that somebody uploaded and has not yet taken over: one for each person and revision, for at most a day.

CREATE TABLE staged_document (
  id          uuid PRIMARY KEY,
  revision_id bigint NOT NULL REFERENCES revision,
  account_id  bigint NOT NULL,
  file_name   text,
  media_type  text,
  body        bytea NOT NULL,
  staged_at   timestamptz NOT NULL,
  CONSTRAINT staged_document_once UNIQUE (revision_id, account_id)
);

CREATE INDEX staged_document_by_age ON staged_document (staged_at);
