-- Which approved submission holds from when until when. Progress as of any instant is then one comparison
-- of instants instead of a look at every decision made before it: 300 ms became 20 ms at 60,000 reports.

-- CreateTable
CREATE TABLE "approved_span" (
    "task_id" UUID NOT NULL,
    "role" "unit_role" NOT NULL,
    "unit_id" UUID NOT NULL,
    "from_at" TIMESTAMPTZ(3) NOT NULL,
    "until_at" TIMESTAMPTZ(3) NOT NULL,
    "submission_id" UUID NOT NULL,
    "period" VARCHAR(7) NOT NULL,
    "progress" INTEGER NOT NULL,
    "self_rating" "rating" NOT NULL,
    "rating" "rating",
    "whole_on" DATE,

    CONSTRAINT "approved_span_pkey" PRIMARY KEY ("task_id","role","unit_id","from_at")
);

-- CreateIndex
CREATE INDEX "approved_span_until_at_from_at_idx" ON "approved_span"("until_at", "from_at");

-- The rule, once: of the submissions approved at an instant (a later reopening ends an approval), the one
-- of the latest period holds, and of several of one period the one approved last. A task has one lead at a
-- time, whichever unit it is; each supporting unit has its own part. Null looks at all tasks.
CREATE FUNCTION approved_spans(of_tasks uuid[]) RETURNS SETOF approved_span
LANGUAGE sql STABLE AS $$
  WITH decided AS (
    SELECT r.task_id, s.role, r.unit_id, CASE s.role WHEN 'SUPPORT' THEN r.unit_id END AS part, r.period,
      s.id AS submission_id, s.progress, s.self_rating, s.submitted_at, d.rating, d.kind, d.at,
      coalesce(lead(d.at) OVER (PARTITION BY s.id ORDER BY d.at, d.id), 'infinity') AS until_at
    FROM report r
    JOIN report_submission s ON s.report_id = r.id
    JOIN report_decision d ON d.submission_id = s.id
    WHERE of_tasks IS NULL OR r.task_id = ANY(of_tasks)
  ), span AS (
    SELECT task_id, role, part, at,
      coalesce(lead(at) OVER (PARTITION BY task_id, role, part ORDER BY at), 'infinity') AS until_at
    FROM (SELECT DISTINCT task_id, role, part, at FROM decided) instant
  ), holding AS (
    SELECT DISTINCT ON (x.task_id, x.role, x.part, x.at)
      x.task_id, x.role, d.unit_id, x.at, x.until_at, d.submission_id, d.period, d.progress, d.self_rating, d.rating,
      (min(d.submitted_at) FILTER (WHERE d.progress = 100)
        OVER (PARTITION BY x.task_id, x.role, x.part, x.at) AT TIME ZONE 'Asia/Shanghai')::date AS whole_on
    FROM span x
    JOIN decided d ON d.task_id = x.task_id AND d.role = x.role AND d.part IS NOT DISTINCT FROM x.part
      AND d.kind = 'APPROVED' AND d.at <= x.at AND d.until_at > x.at
    ORDER BY x.task_id, x.role, x.part, x.at, d.period DESC, d.at DESC, d.submission_id DESC
  )
  SELECT task_id, role, unit_id, at, until_at, submission_id, period, progress, self_rating, rating, whole_on
  FROM holding
$$;

-- With the rights of the owner: the application decides, it does not write down what follows.
CREATE FUNCTION reckon_approved_spans() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  touched uuid[];
BEGIN
  SELECT array_agg(DISTINCT r.task_id ORDER BY r.task_id) INTO touched
  FROM made d JOIN report_submission s ON s.id = d.submission_id JOIN report r ON r.id = s.report_id;
  -- Two decisions on one task at once follow one another here; in the order of tasks, so that none waits for the other.
  PERFORM pg_advisory_xact_lock(hashtextextended(t::text, 20261126)) FROM unnest(touched) t;
  DELETE FROM approved_span WHERE task_id = ANY(touched);
  INSERT INTO approved_span SELECT * FROM approved_spans(touched);
  RETURN NULL;
END $$;

CREATE TRIGGER report_decision_reckoned AFTER INSERT ON report_decision
  REFERENCING NEW TABLE AS made FOR EACH STATEMENT EXECUTE FUNCTION reckon_approved_spans();

INSERT INTO approved_span SELECT * FROM approved_spans(NULL);
ANALYZE approved_span;
