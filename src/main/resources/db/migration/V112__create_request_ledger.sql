-- The agency's own lists of requests (依申请公开台账), from which the matrix is counted: staged for their preview, one for
-- each person and report, for at most a day; and kept, one for each report, where the agency says so. Never published.

CREATE TABLE request_ledger (
  id           uuid PRIMARY KEY,
  report_id    bigint NOT NULL REFERENCES report,
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  file_name    text NOT NULL,
  body         bytea NOT NULL,
  staged_at    timestamptz NOT NULL,
  kept         boolean NOT NULL DEFAULT false
);

CREATE UNIQUE INDEX request_ledger_staged_once ON request_ledger (report_id, account_id) WHERE NOT kept;
CREATE UNIQUE INDEX request_ledger_kept_once ON request_ledger (report_id) WHERE kept;
CREATE INDEX request_ledger_by_age ON request_ledger (staged_at) WHERE NOT kept;
