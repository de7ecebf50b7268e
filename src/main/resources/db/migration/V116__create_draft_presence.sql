-- Who is in which section of a draft. Nobody misses it after a crash.
CREATE UNLOGGED TABLE draft_presence (
  revision_id  bigint NOT NULL,
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  section      varchar(60) NOT NULL,
  seen_at      timestamptz NOT NULL,
  PRIMARY KEY (revision_id, account_id)
);

-- What was edited since somebody last looked.
CREATE INDEX edit_log_by_revision ON edit_log (revision_id, id);
