-- Where the application signs in with a role of its own, that role may do what the application does and no more:
-- of tables that are only ever added to, it can't change or remove a row, and it owns none whose guard it could switch off.
-- Runs after every migration and grants only what is missing.
DO $$
DECLARE
  target pg_class;
  guarded boolean;
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'nianbao_app' AND rolname <> current_user) THEN
    RETURN;
  END IF;
  FOR target IN
    SELECT c.* FROM pg_class c
    WHERE c.relnamespace = current_schema::regnamespace AND c.relkind IN ('r', 'p', 'S')
      AND c.relname <> 'flyway_schema_history'
  LOOP
    IF target.relkind = 'S' THEN
      IF NOT has_sequence_privilege('nianbao_app', target.oid, 'USAGE') THEN
        EXECUTE format('GRANT USAGE ON SEQUENCE %s TO nianbao_app', target.oid::regclass);
      END IF;
      CONTINUE;
    END IF;
    guarded := EXISTS (SELECT FROM pg_trigger
      WHERE tgrelid = target.oid AND tgfoid = to_regproc('refuse_change')::oid AND NOT tgisinternal);
    IF NOT (has_table_privilege('nianbao_app', target.oid, 'SELECT')
        AND has_table_privilege('nianbao_app', target.oid, 'INSERT')) THEN
      EXECUTE format('GRANT SELECT, INSERT ON TABLE %s TO nianbao_app', target.oid::regclass);
    END IF;
    IF guarded AND has_table_privilege('nianbao_app', target.oid, 'UPDATE, DELETE, TRUNCATE') THEN
      EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON TABLE %s FROM nianbao_app', target.oid::regclass);
    ELSIF NOT guarded AND NOT (has_table_privilege('nianbao_app', target.oid, 'UPDATE')
        AND has_table_privilege('nianbao_app', target.oid, 'DELETE')) THEN
      EXECUTE format('GRANT UPDATE, DELETE ON TABLE %s TO nianbao_app', target.oid::regclass);
    END IF;
  END LOOP;
END
$$;
