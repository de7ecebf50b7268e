-- The reasons with which a report was submitted, frozen with it: what a rule asked, and which reason settles it. They
-- are published with the report.

CREATE TABLE submitted_reason (
  receipt_number varchar(60) NOT NULL REFERENCES submission (receipt_number),
  number         integer NOT NULL,
  explanation_id bigint NOT NULL REFERENCES explanation,
  -- The section that the rule asked about; empty for the report as a whole.
  section        varchar(60) NOT NULL,
  -- The table and the first cell; empty where it asked about a text.
  table_code     varchar(60) NOT NULL,
  cell           varchar(120) NOT NULL,
  question_zh    text NOT NULL,
  question_en    text NOT NULL,
  PRIMARY KEY (receipt_number, number)
);

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON submitted_reason
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
