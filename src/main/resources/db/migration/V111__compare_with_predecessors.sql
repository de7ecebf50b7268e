-- After a merger a report is compared with those of several predecessors: their receipts, in order, parted by spaces.
ALTER TABLE submission_check ALTER COLUMN compared_with TYPE text;
