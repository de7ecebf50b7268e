-- Whether a submission was withdrawn is asked for every report in a list.
CREATE INDEX revision_event_by_submission ON revision_event (submission_id);
