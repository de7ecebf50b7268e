-- Which reports were brought in is asked with every list of reports; few are.
CREATE INDEX revision_event_brought_in ON revision_event (revision_id) WHERE act = 'BRING_IN';
