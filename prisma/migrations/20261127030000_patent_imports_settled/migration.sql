-- What only the owner of the tables may do, and every import needs done afterwards. The application may call these
-- and nothing more: none takes a name or a statement.

-- Search reads the pending list of the index in full, and plans by statistics: both are brought up to date at once.
CREATE FUNCTION patent_register_settled() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  PERFORM gin_clean_pending_list('patent_terms_found'::regclass);
  ANALYZE patent;
  ANALYZE institution;
END $$;

-- Checked rows that are no longer needed. Where no other import has any, the table is emptied as a whole: deleting
-- three million rows one by one would leave as many dead ones behind.
CREATE FUNCTION patent_import_rows_cleared(of_import int) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM patent_import_row WHERE import_id < of_import)
    AND NOT EXISTS (SELECT 1 FROM patent_import_row WHERE import_id > of_import)
  THEN
    BEGIN
      SET LOCAL lock_timeout = '1s';
      LOCK TABLE patent_import_row IN ACCESS EXCLUSIVE MODE;
      IF NOT EXISTS (SELECT 1 FROM patent_import_row WHERE import_id <> of_import) THEN
        TRUNCATE patent_import_row;
        RETURN;
      END IF;
    EXCEPTION WHEN lock_not_available THEN
      NULL; -- somebody reads or writes it: row by row, then
    END;
  END IF;
  DELETE FROM patent_import_row WHERE import_id = of_import;
END $$;

-- Planned by after every check: the rows have just come, and no statistics know them.
CREATE FUNCTION patent_import_rows_counted() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS
$$ ANALYZE patent_import_row $$;
