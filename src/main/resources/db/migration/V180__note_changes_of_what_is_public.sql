-- What the public reads has changed: every instance of the application looks here twice a second and forgets the pages
-- that it has in memory. Written by triggers, so that nothing can change past it; rows older than a day are removed.
CREATE TABLE content_change (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- Numbers of rows say nothing of the order in which transactions end; what a snapshot does not see yet is known by this.
  transaction xid8 NOT NULL DEFAULT pg_current_xact_id(),
  -- Whose reports changed; null for something that may stand on any page.
  agency_code varchar(13),
  changed_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

CREATE INDEX content_change_by_transaction ON content_change (transaction);

CREATE FUNCTION note_content_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  CASE TG_TABLE_NAME
    WHEN 'publication' THEN
      INSERT INTO content_change (agency_code) VALUES (NEW.agency_code);
    WHEN 'publication_taken_down' THEN
      INSERT INTO content_change (agency_code) SELECT agency_code FROM publication WHERE id = NEW.publication_id;
    WHEN 'portal_copy' THEN
      INSERT INTO content_change (agency_code) SELECT agency_code FROM report WHERE id = NEW.report_id;
    ELSE
      INSERT INTO content_change (agency_code) VALUES (NULL);
  END CASE;
  RETURN NULL;
END
$$;

CREATE TRIGGER content_change AFTER INSERT ON publication FOR EACH ROW EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT ON publication_taken_down FOR EACH ROW EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT ON portal_copy FOR EACH ROW EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT OR UPDATE OR DELETE ON agency
  FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT OR DELETE ON agency_former_name
  FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT OR DELETE ON agency_succession
  FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT OR UPDATE OR DELETE ON agency_contact
  FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
-- Not the serials that are counted there.
CREATE TRIGGER content_change AFTER INSERT OR DELETE OR UPDATE OF name_zh, name_en, parent_code, level, valid_from,
  valid_until ON region FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT OR UPDATE OR DELETE ON office_year
  FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
CREATE TRIGGER content_change AFTER INSERT OR UPDATE OR DELETE ON filing_task
  FOR EACH STATEMENT EXECUTE FUNCTION note_content_change();
