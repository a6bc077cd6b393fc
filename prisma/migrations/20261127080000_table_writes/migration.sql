CREATE TABLE "table_write" (
    "xid" BIGINT NOT NULL,
    "table_name" VARCHAR(63) NOT NULL,

    CONSTRAINT "table_write_pkey" PRIMARY KEY ("xid","table_name")
);

CREATE TABLE "table_write_floor" (
    "one" BOOLEAN NOT NULL DEFAULT true,
    "xid" BIGINT NOT NULL,

    CONSTRAINT "table_write_floor_pkey" PRIMARY KEY ("one"),
    CONSTRAINT "table_write_floor_one" CHECK ("one")
);

INSERT INTO "table_write_floor" ("xid") VALUES (0);

-- A row becomes visible with the transaction that wrote it, at the very moment its other rows do: whoever finds no row
-- here that his last look did not show knows that no row of that table has changed since. A sequence, a notification
-- or a clock would tell of writes before they are committed, or after.
CREATE FUNCTION mark_table_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO table_write (xid, table_name) VALUES (pg_current_xact_id()::text::bigint, TG_TABLE_NAME)
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

-- A table without this trigger is allowed: answers that read it are given up at any transaction (migrations to come
-- may add tables). Left out on purpose: what is written at every turn and read for no page that many look at.
CREATE FUNCTION mark_writes_of_all_tables() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  found record;
BEGIN
  FOR found IN
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public'
      AND tablename NOT IN ('_prisma_migrations', 'table_write', 'table_write_floor', 'audit_link', 'session',
        'outbox_event', 'command_receipt')
      AND NOT EXISTS (
        SELECT FROM pg_trigger WHERE tgrelid = format('public.%I', tablename)::regclass AND tgname = 'table_written')
  LOOP
    EXECUTE format('CREATE TRIGGER table_written AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON public.%I
      FOR EACH STATEMENT EXECUTE FUNCTION mark_table_written()', found.name);
  END LOOP;
END $$;

SELECT mark_writes_of_all_tables();

-- Drafts are saved at every pause in somebody's typing, in the very rows whose state the dashboards read. A report of
-- which nothing but the draft changed is marked apart.
CREATE FUNCTION mark_report_written() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  INSERT INTO table_write (xid, table_name)
  SELECT DISTINCT pg_current_xact_id()::text::bigint,
    CASE WHEN (b.id, b.task_id, b.unit_id, b.period, b.state, b.ready_note, b.correct_until)
      IS NOT DISTINCT FROM (a.id, a.task_id, a.unit_id, a.period, a.state, a.ready_note, a.correct_until)
    THEN 'report.draft' ELSE 'report' END
  FROM before_rows b FULL JOIN after_rows a ON a.id = b.id
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;

DROP TRIGGER table_written ON report;
CREATE TRIGGER table_written AFTER INSERT OR DELETE OR TRUNCATE ON report
  FOR EACH STATEMENT EXECUTE FUNCTION mark_table_written();
CREATE TRIGGER table_written_over AFTER UPDATE ON report REFERENCING OLD TABLE AS before_rows NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION mark_report_written();

-- What ended before every transaction now running and some time ago; also what seems to come from the future, which a
-- database restored from a copy brings along. The floor says so to a process that slept.
CREATE FUNCTION table_writes_cleared() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  below bigint := greatest(0, pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 20000);
  future bigint := pg_snapshot_xmax(pg_current_snapshot())::text::bigint;
BEGIN
  -- One of several who come at once; the others have nothing left to do.
  PERFORM FROM table_write_floor FOR UPDATE SKIP LOCKED;
  IF FOUND AND EXISTS (SELECT FROM table_write WHERE xid < below OR xid >= future) THEN
    UPDATE table_write_floor SET xid = below;
    DELETE FROM table_write WHERE xid < below OR xid >= future;
  END IF;
END $$;
