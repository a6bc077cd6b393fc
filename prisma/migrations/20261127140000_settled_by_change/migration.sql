-- Statistics of three million patents take eight seconds: they are taken when a twentieth of the patents has been
-- written since the last time. Autovacuum does so at a tenth, some time later.
CREATE OR REPLACE FUNCTION patent_register_settled() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  written bigint := coalesce(pg_stat_get_mod_since_analyze('patent'::regclass), 0);
  rows real := (SELECT reltuples FROM pg_class WHERE oid = 'patent'::regclass);
BEGIN
  PERFORM gin_clean_pending_list('patent_terms_found'::regclass);
  IF rows < 1 OR written > rows / 20 THEN
    ANALYZE patent;
  END IF;
  ANALYZE institution;
END $$;
