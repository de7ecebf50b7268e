-- The application's own role settles remarks, so it must be allowed to change their state; tables that have the guard
-- of what is frozen can't be changed by it at all. Remarks are kept by a guard of their own instead.

DROP TRIGGER append_only ON remark;

CREATE FUNCTION refuse_removal_of_remark() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'remarks stay, % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER kept BEFORE DELETE OR TRUNCATE ON remark FOR EACH STATEMENT EXECUTE FUNCTION refuse_removal_of_remark();
