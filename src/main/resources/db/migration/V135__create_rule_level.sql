-- What supervising offices decide about the levels of rules for the reports of their area. Only ever added to: of an
-- office and a rule the newest one counts, and the nearest office of an agency that has decided wins.

CREATE TABLE rule_level (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  office_code  varchar(13) NOT NULL REFERENCES agency,
  rule         varchar(60) NOT NULL,
  -- Null where the office leaves it to the offices above, and at last to the rule itself.
  level        varchar(10) CHECK (level IN ('BLOCK', 'EXPLAIN', 'HINT', 'OFF')),
  account_id   bigint NOT NULL,
  account_name text NOT NULL,
  at           timestamptz NOT NULL DEFAULT date_trunc('milliseconds', clock_timestamp())
);

CREATE INDEX rule_level_by_office ON rule_level (office_code, rule, id);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON rule_level
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
