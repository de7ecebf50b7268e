-- Each report page asks which revision is the newest, and the rulebook which is the first.
CREATE INDEX publication_by_report ON publication (report_id, revision_number);
