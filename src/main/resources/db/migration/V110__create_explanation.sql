-- Why something in a report is as it is, although a rule asks about it. It is known by the finding that it explains:
-- the rule, the place and both sides of what was compared. If one of them changes, the agency is asked again.

CREATE TABLE explanation (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  report_id    bigint NOT NULL REFERENCES report,
  -- The revision in which it was given; it holds for later ones too.
  revision_id  bigint NOT NULL REFERENCES revision,
  rule         varchar(60) NOT NULL,
  place        varchar(120) NOT NULL,
  left_side    text NOT NULL,
  right_side   text NOT NULL,
  -- The newest one of a finding counts.
  reason       text NOT NULL CHECK (reason <> ''),
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  at           timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);

CREATE INDEX explanation_by_report ON explanation (report_id, id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON explanation
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
