-- Once approved, a version's articles and the clauses the system reads from them stay as they were:
-- none is added, changed or removed, whatever program writes.

CREATE OR REPLACE FUNCTION refuse_change_of_approved_rules() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed jsonb := to_jsonb(CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END);
  version_id uuid := coalesce(
    (changed ->> 'rules_id')::uuid,
    (SELECT a.rules_id FROM rules_article a WHERE a.id = (changed ->> 'article_id')::uuid)
  );
BEGIN
  IF EXISTS (SELECT 1 FROM rules_version v WHERE v.id = version_id AND v.approved_by_meeting_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the articles of an approved version are frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;

DROP TRIGGER rules_article_frozen ON rules_article;
CREATE TRIGGER rules_article_frozen BEFORE INSERT OR UPDATE OR DELETE ON rules_article
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_rules();
CREATE TRIGGER rules_clause_frozen BEFORE INSERT OR UPDATE OR DELETE ON rules_clause
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_rules();
