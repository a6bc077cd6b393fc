-- The sample is written only where a patent of it is: a statement that finds nothing to write marks its table all the
-- same, and what was counted from the sample would be given up ninety-nine times in a hundred for nothing.
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
  -- One within the other: a condition that names rows an insertion has not got cannot be looked at.
  IF TG_OP <> 'INSERT' THEN
    IF EXISTS (SELECT FROM before_rows WHERE id % 100 = 0) THEN
      DELETE FROM patent_sample WHERE id IN (SELECT id FROM before_rows WHERE id % 100 = 0);
    END IF;
  END IF;
  IF TG_OP <> 'DELETE' THEN
    IF EXISTS (SELECT FROM after_rows WHERE id % 100 = 0) THEN
      INSERT INTO patent_sample SELECT id, title, holders, type, status, holder_kind, province, ipc, filed_on,
        granted_on, state_funded, industry, unit_ids, stage, stage_since, grade, criteria, conversions, amount
      FROM after_rows WHERE id % 100 = 0;
    END IF;
  END IF;
  RETURN NULL;
END $$;
