-- Measured on three million patents: counted by unit and institution, or by unit, province and day, there were more
-- rows of figures than of patents' own kinds. By institution, and days by province, industry and grade, are national.

CREATE OR REPLACE FUNCTION patent_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  source text;
BEGIN
  source := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM after_rows'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM before_rows'
    ELSE 'SELECT 1 AS sign, * FROM after_rows UNION ALL SELECT -1, * FROM before_rows' END;
  EXECUTE format($q$
    INSERT INTO patent_tally (unit_id, dimension, key, stage, high_value, n)
    SELECT u.id, d.dimension, d.key, p.stage, patent_high_value(p.type, p.status, p.criteria), sum(p.sign)
    FROM (%s) p
    CROSS JOIN LATERAL unnest('{00000000-0000-0000-0000-000000000000}'::uuid[] || p.unit_ids) u(id)
    CROSS JOIN LATERAL (VALUES
      ('TYPE', p.type::text), ('STATUS', p.status::text), ('HOLDER', p.holder_kind::text),
      ('PROVINCE', coalesce(p.province, '')), ('INDUSTRY', coalesce(p.industry::text, '')),
      ('GRADE', coalesce(p.grade::text, '')), ('SECTION', coalesce(left(p.ipc_main, 1), '')),
      ('SINCE', to_char(p.stage_since, 'YYYY-MM')), ('FILED', to_char(p.filed_on, 'YYYY')),
      ('INSTITUTION', coalesce(p.holder_ids[1], 0)::text)) d(dimension, key)
    WHERE d.dimension <> 'INSTITUTION' OR u.id = '00000000-0000-0000-0000-000000000000'
    GROUP BY 1, 2, 3, 4, 5 HAVING sum(p.sign) <> 0$q$, source);
  IF TG_OP <> 'INSERT' THEN
    DELETE FROM patent_sample WHERE id IN (SELECT id FROM before_rows WHERE id % 100 = 0);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO patent_sample SELECT id, title, holders, type, status, holder_kind, province, ipc, filed_on, granted_on,
      state_funded, industry, unit_ids, stage, stage_since, grade, criteria, conversions, amount
    FROM after_rows WHERE id % 100 = 0;
  END IF;
  RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION patent_step_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  EXECUTE format($q$
    INSERT INTO patent_days_tally (unit_id, dimension, key, from_stage, stage, days, n)
    SELECT u.id, d.dimension, d.key, s.from_stage, s.stage, s.days, %s * count(*)
    FROM counted s
    CROSS JOIN LATERAL unnest('{00000000-0000-0000-0000-000000000000}'::uuid[] || s.unit_ids) u(id)
    CROSS JOIN LATERAL (VALUES ('ALL', ''), ('PROVINCE', coalesce(s.province, '')),
      ('INDUSTRY', coalesce(s.industry::text, '')), ('GRADE', coalesce(s.grade::text, ''))) d(dimension, key)
    WHERE d.dimension = 'ALL' OR u.id = '00000000-0000-0000-0000-000000000000'
    GROUP BY 1, 2, 3, 4, 5, 6$q$, CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END);
  RETURN NULL;
END $$;

DELETE FROM patent_tally WHERE dimension = 'INSTITUTION' AND unit_id <> '00000000-0000-0000-0000-000000000000';
DELETE FROM patent_days_tally WHERE dimension <> 'ALL' AND unit_id <> '00000000-0000-0000-0000-000000000000';

-- The sample is searched as the register is: how many of it match says how to go about the search.
CREATE INDEX patent_sample_found ON patent_sample USING gin (patent_terms(
  title, holders, type, status, stage, grade, criteria, conversions, industry, province, holder_kind, ipc, filed_on,
  state_funded, unit_ids));
