-- What the office decides about the reasons that agencies give: it accepts each, or questions it by a remark. Of one
-- reason the newest decision counts; a new reason for the same finding waits for a new one.

CREATE TABLE explanation_decision (
  id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  explanation_id bigint NOT NULL REFERENCES explanation,
  decision       varchar(10) NOT NULL CHECK (decision IN ('ACCEPTED', 'QUESTIONED')),
  -- The remark by which the agency is asked, as it is numbered within the report; 0 where the reason is accepted.
  remark_number  integer NOT NULL CHECK ((decision = 'QUESTIONED') = (remark_number > 0)),
  account_id     bigint NOT NULL,
  account_name   text NOT NULL,
  at             timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);

CREATE INDEX explanation_decision_by_explanation ON explanation_decision (explanation_id, id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON explanation_decision
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
