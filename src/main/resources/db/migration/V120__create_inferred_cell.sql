-- Cells of a draft whose value was inferred when a document was taken over, until a person has looked at them.
-- A cell that holds another value by now was changed by a person: its row says nothing any more.

CREATE TABLE inferred_cell (
  revision_id bigint NOT NULL REFERENCES revision,
  cell        text NOT NULL,
  written     text NOT NULL,
  PRIMARY KEY (revision_id, cell)
);
