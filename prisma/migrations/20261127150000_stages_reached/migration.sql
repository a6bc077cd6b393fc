-- How far a patent ever came: a bit for each stage it stood in or passed over, and for each side exit it took. The funnel
-- counts by it, and the list behind a figure of the funnel is found by it: whoever asks the steps has to join millions.
ALTER TABLE patent ADD COLUMN reached smallint NOT NULL DEFAULT 0;
ALTER TABLE patent_sample ADD COLUMN holder_ids int[], ADD COLUMN reached smallint NOT NULL DEFAULT 0;

-- The places of the enum are the bits. All begin at INVENTORIED, which therefore has none.
CREATE FUNCTION patent_stages_reached(stage patent_stage) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE stage WHEN 'GRADED' THEN 2 WHEN 'POOLED' THEN 6 WHEN 'MATCHED' THEN 14 WHEN 'CONTRACTED' THEN 30
    WHEN 'IN_PRODUCTION' THEN 62 WHEN 'REVENUE' THEN 126 WHEN 'WITHDRAWN' THEN 128 WHEN 'LAPSED' THEN 256 ELSE 0 END
$$;

CREATE OR REPLACE FUNCTION patent_step_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE patent p SET stage = s.stage, stage_since = s.stepped_on, reached = (p.reached | s.bits)::smallint
  FROM (
    SELECT DISTINCT ON (patent_id) patent_id, stage, stepped_on,
      bit_or(patent_stages_reached(stage)) OVER (PARTITION BY patent_id) AS bits
    FROM taken ORDER BY patent_id, id DESC
  ) s
  WHERE p.id = s.patent_id
    AND (p.stage, p.stage_since, p.reached::int) IS DISTINCT FROM (s.stage, s.stepped_on, p.reached | s.bits);
  RETURN NULL;
END $$;

-- As before, and counted by what was reached: the key is the number its bits make. What has not moved is not counted.
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
      ('REACHED', nullif(p.reached, 0)::text),
      ('INSTITUTION', coalesce(p.holder_ids[1], 0)::text)) d(dimension, key)
    WHERE d.key IS NOT NULL
      AND (d.dimension <> 'INSTITUTION' OR u.id = '00000000-0000-0000-0000-000000000000')
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
        granted_on, state_funded, industry, unit_ids, stage, stage_since, grade, criteria, conversions, amount,
        holder_ids, reached
      FROM after_rows WHERE id % 100 = 0;
    END IF;
  END IF;
  RETURN NULL;
END $$;

-- What there is already. Counted at once instead of row by row; nothing else of the patents changes.
ALTER TABLE patent DISABLE TRIGGER patent_counted_changed;
UPDATE patent p SET reached = s.bits
FROM (SELECT patent_id, bit_or(patent_stages_reached(stage)) AS bits FROM patent_step GROUP BY 1) s
WHERE p.id = s.patent_id;
ALTER TABLE patent ENABLE TRIGGER patent_counted_changed;
INSERT INTO patent_tally (unit_id, dimension, key, stage, high_value, n)
SELECT u.id, 'REACHED', p.reached::text, p.stage, patent_high_value(p.type, p.status, p.criteria), count(*)
FROM patent p
CROSS JOIN LATERAL unnest('{00000000-0000-0000-0000-000000000000}'::uuid[] || p.unit_ids) u(id)
WHERE p.reached <> 0 GROUP BY 1, 2, 3, 4, 5;
UPDATE patent_sample s SET holder_ids = p.holder_ids, reached = p.reached FROM patent p WHERE p.id = s.id;

-- Behind each figure of the funnel a list in the order of its pages. They hold only what has moved, so that an import
-- writes none of them. Conditions must read as here, with the number written out, or no plan takes them.
CREATE INDEX patent_reached_graded ON patent (filed_on DESC, id DESC) WHERE (reached & 2) <> 0;
CREATE INDEX patent_reached_pooled ON patent (filed_on DESC, id DESC) WHERE (reached & 4) <> 0;
CREATE INDEX patent_reached_matched ON patent (filed_on DESC, id DESC) WHERE (reached & 8) <> 0;
CREATE INDEX patent_reached_contracted ON patent (filed_on DESC, id DESC) WHERE (reached & 16) <> 0;
CREATE INDEX patent_reached_production ON patent (filed_on DESC, id DESC) WHERE (reached & 32) <> 0;
CREATE INDEX patent_reached_revenue ON patent (filed_on DESC, id DESC) WHERE (reached & 64) <> 0;
CREATE INDEX patent_reached_withdrawn ON patent (filed_on DESC, id DESC) WHERE (reached & 128) <> 0;
CREATE INDEX patent_reached_lapsed ON patent (filed_on DESC, id DESC) WHERE (reached & 256) <> 0;

-- Behind each figure of how long patents have stood in a stage: those, the longest standing first.
CREATE INDEX patent_stage_stage_since_id_idx ON patent (stage, stage_since, id);

-- One institution of some hundred thousand, as its list tells how many it has.
CREATE INDEX patent_tally_institution ON patent_tally (key) WHERE dimension = 'INSTITUTION';
