-- Every act leaves an entry on the trail, and what changed in the published frame is told from the trail: without a
-- mark of their own, the few entries it is told from would be taken for written with every act of anybody.

CREATE FUNCTION is_published_record(record_type text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN record_type IN ('indicator', 'membership', 'rules', 'target');

-- Read with the rights of who reads: the trail may be changed by nobody, through a view as little as otherwise.
CREATE VIEW published_event WITH (security_invoker = true) AS
  SELECT * FROM audit_event WHERE is_published_record(record_type);

CREATE FUNCTION mark_audit_event_entered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO table_write (xid, table_name)
  SELECT pg_current_xact_id()::text::bigint, mark
  FROM unnest(ARRAY['audit_event', 'audit_event.published']) mark
  WHERE mark = 'audit_event' OR EXISTS (
    SELECT FROM entered WHERE is_published_record(record_type))
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- Nobody changes the trail; should an owner do so by hand, both are marked.
CREATE FUNCTION mark_audit_event_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO table_write (xid, table_name)
  SELECT pg_current_xact_id()::text::bigint, mark
  FROM unnest(ARRAY['audit_event', 'audit_event.published']) mark
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DROP TRIGGER table_written ON audit_event;
CREATE TRIGGER table_written AFTER UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION mark_audit_event_changed();
CREATE TRIGGER table_written_over AFTER INSERT ON audit_event REFERENCING NEW TABLE AS entered
  FOR EACH STATEMENT EXECUTE FUNCTION mark_audit_event_entered();
