-- What Prisma cannot say about the patent register: what must hold, what is found by, what is reckoned.

ALTER TABLE patent
  ADD CONSTRAINT patent_application_no CHECK (application_no ~ '^CN(\d{4}[12389]\d{7}\.[0-9X]|\d{2}[12389]\d{5}(\.[0-9X])?)$'),
  ADD CONSTRAINT patent_title CHECK (title <> '' AND length(title) <= 500),
  ADD CONSTRAINT patent_industry CHECK (industry BETWEEN 1 AND 9),
  ADD CONSTRAINT patent_criteria CHECK (criteria BETWEEN 0 AND 31),
  ADD CONSTRAINT patent_amount CHECK (amount >= 0),
  ADD CONSTRAINT patent_claimed CHECK (cardinality(unit_ids) > 0);
ALTER TABLE patent_criterion ADD CONSTRAINT patent_criterion_dates CHECK (ended_on IS NULL OR ended_on > held_on);
CREATE UNIQUE INDEX patent_criterion_once ON patent_criterion (patent_id, kind) WHERE ended_on IS NULL;
ALTER TABLE patent_step
  ADD CONSTRAINT patent_step_moves CHECK (stage <> from_stage),
  ADD CONSTRAINT patent_step_days CHECK (days >= 0);
ALTER TABLE conversion
  ADD CONSTRAINT conversion_amount CHECK (amount >= 0),
  ADD CONSTRAINT conversion_currency CHECK (currency ~ '^[A-Z]{3}$'),
  ADD CONSTRAINT conversion_cancelled CHECK ((cancelled_at IS NULL) = (cancel_reason = ''));
-- The same contract, reported by a second unit, is joined, not recorded again.
CREATE UNIQUE INDEX conversion_filing_no_once ON conversion (filing_no) WHERE cancelled_at IS NULL;
ALTER TABLE product_year
  ADD CONSTRAINT product_year_output CHECK (output >= 0),
  ADD CONSTRAINT product_year_year CHECK (year BETWEEN 2015 AND 2100);
ALTER TABLE scoring_sheet ADD CONSTRAINT scoring_sheet_number CHECK (number > 0);

-- Rows between the check and the import can always be read from the file again.
ALTER TABLE patent_import_row SET UNLOGGED;

CREATE TRIGGER patent_step_only_grows BEFORE UPDATE ON patent_step
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER scoring_sheet_only_grows BEFORE UPDATE OR DELETE ON scoring_sheet
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

CREATE INDEX patent_amount_order ON patent (amount DESC, id DESC) WHERE amount > 0;
CREATE INDEX institution_name_like ON institution USING gin (name gin_trgm_ops);

CREATE FUNCTION patent_high_value(type patent_type, status patent_status, criteria smallint) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT type = 'INVENTION' AND status = 'IN_FORCE' AND criteria <> 0 $$;

-- The one index of every search. What was compared (3 million rows; `npm run bench -- patents` measures what was chosen):
--   pg_trgm on the title: useless for two characters, which is what officials type (a count takes 300 ms), and a
--     second condition such as the unit has to be checked on every hit's heap page;
--   bigrams of the title in one index and a btree for each filter: the planner multiplies selectivities it does not
--     know and walks the wrong index, seconds for a frequent word in a small unit;
--   bigrams AND the filters as terms of one inverted index: any combination is one intersection of posting lists,
--     and only rows that match are fetched. Chosen. A word of three or more characters is checked with LIKE on those.
-- Bigrams are two lower-case characters; other terms have an equals sign in second place and capitals, so none is mistaken.
CREATE FUNCTION zh_bigrams(t text) RETURNS text[] LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE COST 200 AS $$
DECLARE
  found text[] := '{}';
  c text[] := string_to_array(lower(t), NULL);
BEGIN
  FOR i IN 1 .. coalesce(array_length(c, 1), 0) - 1 LOOP
    found[i] := c[i] || c[i + 1];
  END LOOP;
  RETURN found;
END $$;

CREATE FUNCTION patent_terms(
  title text, holders text, type patent_type, status patent_status, stage patent_stage, grade smallint,
  criteria smallint, conversions smallint, industry smallint, province varchar, holder_kind holder_kind,
  ipc text[], filed_on date, state_funded boolean, unit_ids uuid[]
) RETURNS text[] LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE COST 400 AS $$
DECLARE
  terms text[] := public.zh_bigrams(title) || public.zh_bigrams(holders); -- indexes are built without a search path
  code text;
  unit uuid;
BEGIN
  terms := terms || ARRAY[
    'T=' || type, 'L=' || status, 'S=' || stage, 'G=' || coalesce(grade::text, ''), 'E=' || coalesce(industry::text, ''),
    'P=' || coalesce(province, ''), 'H=' || holder_kind, 'Y=' || extract(year FROM filed_on)::text,
    'F=' || coalesce(state_funded::text, ''), 'W=' || public.patent_high_value(type, status, criteria)::text];
  IF criteria <> 0 THEN
    FOR place IN 0 .. 4 LOOP
      IF (criteria::int >> place) & 1 = 1 THEN terms := terms || ('C=' || place); END IF;
    END LOOP;
  END IF;
  IF conversions <> 0 THEN
    FOR place IN 0 .. 10 LOOP
      IF (conversions::int >> place) & 1 = 1 THEN terms := terms || ('K=' || place); END IF;
    END LOOP;
  END IF;
  FOREACH code IN ARRAY coalesce(ipc, '{}') LOOP
    terms := terms || ARRAY['I=' || left(code, 1), 'I=' || left(code, 3), 'I=' || left(code, 4)];
  END LOOP;
  FOREACH unit IN ARRAY unit_ids LOOP
    terms := terms || ('U=' || unit::text);
  END LOOP;
  RETURN terms;
END $$;

CREATE INDEX patent_terms_found ON patent USING gin (patent_terms(
  title, holders, type, status, stage, grade, criteria, conversions, industry, province, holder_kind, ipc, filed_on,
  state_funded, unit_ids)) WITH (gin_pending_list_limit = 16384);
-- How frequent a term is decides how a search goes about it.
ALTER INDEX patent_terms_found ALTER COLUMN 1 SET STATISTICS 500;

-- Reckoned columns: a row's stage, grade, criteria and conversions are those of its steps, gradings, facts and contracts.
CREATE FUNCTION patent_step_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE patent p SET stage = s.stage, stage_since = s.stepped_on
  FROM (SELECT DISTINCT ON (patent_id) patent_id, stage, stepped_on FROM taken ORDER BY patent_id, id DESC) s
  WHERE p.id = s.patent_id AND (p.stage, p.stage_since) IS DISTINCT FROM (s.stage, s.stepped_on);
  RETURN NULL;
END $$;
CREATE TRIGGER patent_step_taken AFTER INSERT ON patent_step REFERENCING NEW TABLE AS taken
  FOR EACH STATEMENT EXECUTE FUNCTION patent_step_taken();

CREATE FUNCTION patent_graded() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE patent p SET grade = g.grade
  FROM (SELECT DISTINCT ON (patent_id) patent_id, grade FROM graded ORDER BY patent_id, id DESC) g
  WHERE p.id = g.patent_id AND p.grade IS DISTINCT FROM g.grade;
  RETURN NULL;
END $$;
CREATE TRIGGER patent_graded AFTER INSERT ON patent_grading REFERENCING NEW TABLE AS graded
  FOR EACH STATEMENT EXECUTE FUNCTION patent_graded();

-- A criterion that ended holds no longer; whether one that began in the future holds is not asked: none may.
CREATE FUNCTION patent_criteria_of(patents int[]) RETURNS void LANGUAGE sql AS $$
  UPDATE patent p SET criteria = now.bits
  FROM (
    SELECT a.id, coalesce(bit_or(CASE WHEN c.ended_on IS NULL AND c.id IS NOT NULL
      THEN 1 << (array_position(enum_range(NULL::patent_criterion_kind), c.kind) - 1) ELSE 0 END), 0)::smallint AS bits
    FROM unnest(patents) a(id) LEFT JOIN patent_criterion c ON c.patent_id = a.id GROUP BY a.id
  ) now
  WHERE p.id = now.id AND p.criteria <> now.bits;
$$;
CREATE FUNCTION patent_criterion_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM patent_criteria_of(ARRAY(SELECT DISTINCT patent_id FROM written));
  RETURN NULL;
END $$;
CREATE TRIGGER patent_criterion_added AFTER INSERT ON patent_criterion REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_criterion_written();
CREATE TRIGGER patent_criterion_changed AFTER UPDATE ON patent_criterion REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_criterion_written();
CREATE TRIGGER patent_criterion_removed AFTER DELETE ON patent_criterion REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION patent_criterion_written();

CREATE FUNCTION patent_conversions_of(patents int[]) RETURNS void LANGUAGE sql AS $$
  UPDATE patent p SET conversions = now.bits, amount = now.amount
  FROM (
    SELECT a.id,
      coalesce(bit_or(1 << (array_position(enum_range(NULL::conversion_kind), c.kind) - 1)), 0)::smallint AS bits,
      coalesce(sum(c.amount) FILTER (WHERE c.currency = 'CNY'), 0) AS amount
    FROM unnest(patents) a(id)
    LEFT JOIN conversion_patent cp ON cp.patent_id = a.id
    LEFT JOIN conversion c ON c.id = cp.conversion_id AND c.cancelled_at IS NULL
    GROUP BY a.id
  ) now
  WHERE p.id = now.id AND (p.conversions, p.amount) IS DISTINCT FROM (now.bits, now.amount);
$$;
CREATE FUNCTION conversion_patent_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM patent_conversions_of(ARRAY(SELECT DISTINCT patent_id FROM written));
  RETURN NULL;
END $$;
CREATE TRIGGER conversion_patent_added AFTER INSERT ON conversion_patent REFERENCING NEW TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION conversion_patent_written();
CREATE TRIGGER conversion_patent_removed AFTER DELETE ON conversion_patent REFERENCING OLD TABLE AS written
  FOR EACH STATEMENT EXECUTE FUNCTION conversion_patent_written();

-- Figures. Rows are added, never updated, so that two writers never wait for one another; `patent_tally_fold` adds
-- them up now and then. All zeros stands for the nation, where a patent claimed by several units counts once.
CREATE FUNCTION patent_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
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
CREATE TRIGGER patent_counted_added AFTER INSERT ON patent REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION patent_counted();
CREATE TRIGGER patent_counted_changed AFTER UPDATE ON patent REFERENCING NEW TABLE AS after_rows OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION patent_counted();
CREATE TRIGGER patent_counted_removed AFTER DELETE ON patent REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION patent_counted();

CREATE FUNCTION patent_step_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  EXECUTE format($q$
    INSERT INTO patent_days_tally (unit_id, dimension, key, from_stage, stage, days, n)
    SELECT u.id, d.dimension, d.key, s.from_stage, s.stage, s.days, %s * count(*)
    FROM counted s
    CROSS JOIN LATERAL unnest('{00000000-0000-0000-0000-000000000000}'::uuid[] || s.unit_ids) u(id)
    CROSS JOIN LATERAL (VALUES ('ALL', ''), ('PROVINCE', coalesce(s.province, '')),
      ('INDUSTRY', coalesce(s.industry::text, '')), ('GRADE', coalesce(s.grade::text, ''))) d(dimension, key)
    GROUP BY 1, 2, 3, 4, 5, 6$q$, CASE TG_OP WHEN 'INSERT' THEN 1 ELSE -1 END);
  RETURN NULL;
END $$;
CREATE TRIGGER patent_step_counted_added AFTER INSERT ON patent_step REFERENCING NEW TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION patent_step_counted();
CREATE TRIGGER patent_step_counted_removed AFTER DELETE ON patent_step REFERENCING OLD TABLE AS counted
  FOR EACH STATEMENT EXECUTE FUNCTION patent_step_counted();

CREATE FUNCTION conversion_counted() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
DECLARE
  source text;
BEGIN
  source := CASE TG_OP
    WHEN 'INSERT' THEN 'SELECT 1 AS sign, * FROM after_rows'
    WHEN 'DELETE' THEN 'SELECT -1 AS sign, * FROM before_rows'
    ELSE 'SELECT 1 AS sign, * FROM after_rows UNION ALL SELECT -1, * FROM before_rows' END;
  EXECUTE format($q$
    INSERT INTO conversion_tally (unit_id, kind, month, currency, n, amount)
    SELECT u.id, c.kind, to_char(c.signed_on, 'YYYY-MM'), c.currency, sum(c.sign), sum(c.sign * coalesce(c.amount, 0))
    FROM (%s) c
    CROSS JOIN LATERAL unnest('{00000000-0000-0000-0000-000000000000}'::uuid[] || c.unit_ids) u(id)
    WHERE c.cancelled_at IS NULL
    GROUP BY 1, 2, 3, 4 HAVING sum(c.sign) <> 0 OR sum(c.sign * coalesce(c.amount, 0)) <> 0$q$, source);
  IF TG_OP = 'UPDATE' THEN
    PERFORM patent_conversions_of(ARRAY(
      SELECT DISTINCT cp.patent_id FROM after_rows a JOIN conversion_patent cp ON cp.conversion_id = a.id));
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER conversion_counted_added AFTER INSERT ON conversion REFERENCING NEW TABLE AS after_rows
  FOR EACH STATEMENT EXECUTE FUNCTION conversion_counted();
CREATE TRIGGER conversion_counted_changed AFTER UPDATE ON conversion REFERENCING NEW TABLE AS after_rows OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION conversion_counted();
CREATE TRIGGER conversion_counted_removed AFTER DELETE ON conversion REFERENCING OLD TABLE AS before_rows
  FOR EACH STATEMENT EXECUTE FUNCTION conversion_counted();

-- Adds up what the triggers have added. One at a time; readers see the sums before or after, which are the same.
CREATE FUNCTION patent_tally_fold() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  IF NOT pg_try_advisory_xact_lock(7205, 1) THEN RETURN; END IF;
  WITH several AS (
    SELECT unit_id, dimension, key, stage, high_value FROM patent_tally GROUP BY 1, 2, 3, 4, 5 HAVING count(*) > 1
  ), gone AS (
    DELETE FROM patent_tally t USING several s
    WHERE (t.unit_id, t.dimension, t.key, t.stage, t.high_value) = (s.unit_id, s.dimension, s.key, s.stage, s.high_value)
    RETURNING t.*
  )
  INSERT INTO patent_tally (unit_id, dimension, key, stage, high_value, n)
  SELECT unit_id, dimension, key, stage, high_value, sum(n) FROM gone GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0;
  WITH several AS (
    SELECT unit_id, dimension, key, from_stage, stage, days FROM patent_days_tally
    GROUP BY 1, 2, 3, 4, 5, 6 HAVING count(*) > 1
  ), gone AS (
    DELETE FROM patent_days_tally t USING several s
    WHERE (t.unit_id, t.dimension, t.key, t.from_stage, t.stage, t.days) = (s.unit_id, s.dimension, s.key, s.from_stage, s.stage, s.days)
    RETURNING t.*
  )
  INSERT INTO patent_days_tally (unit_id, dimension, key, from_stage, stage, days, n)
  SELECT unit_id, dimension, key, from_stage, stage, days, sum(n) FROM gone GROUP BY 1, 2, 3, 4, 5, 6 HAVING sum(n) <> 0;
  WITH several AS (
    SELECT unit_id, kind, month, currency FROM conversion_tally GROUP BY 1, 2, 3, 4 HAVING count(*) > 1
  ), gone AS (
    DELETE FROM conversion_tally t USING several s
    WHERE (t.unit_id, t.kind, t.month, t.currency) = (s.unit_id, s.kind, s.month, s.currency)
    RETURNING t.*
  )
  INSERT INTO conversion_tally (unit_id, kind, month, currency, n, amount)
  SELECT unit_id, kind, month, currency, sum(n), sum(amount) FROM gone GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0 OR sum(amount) <> 0;
END $$;
