-- What the rules found in each submission, counted once when it is received, so that a long queue needn't check again.
-- Worked out anew only where the year before's report on file, or the rules, are others than they were.

CREATE TABLE submission_check (
  receipt_number varchar(60) PRIMARY KEY REFERENCES submission (receipt_number),
  -- The receipt of the year before's report with which it was compared; null if none was on file.
  compared_with  varchar(60),
  -- Which rules checked it.
  rules          char(64) NOT NULL,
  block          integer NOT NULL,
  explain        integer NOT NULL,
  hint           integer NOT NULL,
  note           integer NOT NULL,
  -- How many findings that ask something came from each rule: {"series.jump": 2}.
  by_rule        jsonb NOT NULL
);
