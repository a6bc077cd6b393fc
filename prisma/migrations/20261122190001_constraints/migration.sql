-- Rules that must hold whatever program writes: dated rows that may not overlap, texts that may
-- not change once approved, trails that only grow.

-- A person holds at most one appointment on any day. The three administrator roles therefore
-- exclude one another (三员分立), and no administrator touches business content.
ALTER TABLE appointment
  ADD CONSTRAINT appointment_dates CHECK (to_date IS NULL OR to_date > from_date),
  ADD CONSTRAINT appointment_one_at_a_time
    EXCLUDE USING gist (person_id WITH =, daterange(from_date, to_date) WITH &&);

ALTER TABLE membership
  ADD CONSTRAINT membership_dates CHECK (left_on IS NULL OR left_on > joined_on),
  ADD CONSTRAINT membership_one_at_a_time
    EXCLUDE USING gist (plan_id WITH =, unit_id WITH =, daterange(joined_on, left_on) WITH &&),
  ADD CONSTRAINT membership_one_lead
    EXCLUDE USING gist (plan_id WITH =, daterange(joined_on, left_on) WITH &&) WHERE (role = 'LEAD');

ALTER TABLE plan ADD CONSTRAINT plan_window CHECK (window_end > window_start);

-- A page that nobody vouches for is named, never linked; grade D is not evidence.
ALTER TABLE source
  ADD CONSTRAINT source_link_vouched CHECK (grade IN ('A', 'B') OR url IS NULL),
  ADD CONSTRAINT source_grade_loaded CHECK (grade <> 'D');

ALTER TABLE target_date_change ADD CONSTRAINT target_date_change_moves CHECK (from_date <> to_date);

-- A derived value says how it was derived; an unverified one is not an observation.
ALTER TABLE observation
  ADD CONSTRAINT observation_derivation
    CHECK (evidence <> 'DERIVED' OR (derivation_zh <> '' AND derivation_en <> '')),
  ADD CONSTRAINT observation_verified CHECK (evidence IN ('SOURCED', 'DERIVED')),
  ADD CONSTRAINT observation_period CHECK (period_start IS NULL OR period_start <= as_of),
  ADD CONSTRAINT observation_not_its_own CHECK (revises_id IS NULL OR revises_id <> id);

ALTER TABLE rules_version
  ADD CONSTRAINT rules_version_number CHECK (number > 0),
  ADD CONSTRAINT rules_version_approval
    CHECK ((approved_by_meeting_id IS NULL) = (in_force_from IS NULL));
ALTER TABLE rules_article ADD CONSTRAINT rules_article_number CHECK (number > 0);

ALTER TABLE meeting ADD CONSTRAINT meeting_number CHECK (number > 0);

ALTER TABLE calendar_day
  ADD CONSTRAINT calendar_day_of_notice
    CHECK (extract(year FROM date) IN (notice_year, notice_year - 1));

ALTER TABLE person
  ADD CONSTRAINT person_login_name CHECK (login_name = lower(login_name) AND login_name ~ '^[a-z0-9][a-z0-9._-]{2,59}$'),
  ADD CONSTRAINT person_locale CHECK (locale IN ('zh', 'en')),
  ADD CONSTRAINT person_email_lower CHECK (email IS NULL OR email = lower(email));
ALTER TABLE session ADD CONSTRAINT session_expires CHECK (expires_at > created_at);
ALTER TABLE invitation ADD CONSTRAINT invitation_expires CHECK (expires_at > created_at);
ALTER TABLE sign_in_failure ADD CONSTRAINT sign_in_failure_count CHECK (failures > 0);

ALTER TABLE audit_event
  ADD CONSTRAINT audit_event_outcome CHECK (outcome IN ('done', 'refused', 'forbidden'));

-- Append-only for everybody, the owner included; the application's user lacks the grants as well.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;

CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_event_no_truncate BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_append_only BEFORE UPDATE OR DELETE ON audit_link
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_link_no_truncate BEFORE TRUNCATE ON audit_link
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER observation_append_only BEFORE UPDATE OR DELETE ON observation
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER target_date_change_append_only BEFORE UPDATE OR DELETE ON target_date_change
  FOR EACH ROW EXECUTE FUNCTION refuse_change();

-- The text of an approved version stays as it was approved.
CREATE FUNCTION refuse_change_of_approved_rules() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM rules_version v WHERE v.id = OLD.rules_id AND v.approved_by_meeting_id IS NOT NULL) THEN
    RAISE EXCEPTION 'the articles of an approved version are frozen' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER rules_article_frozen BEFORE UPDATE OR DELETE ON rules_article
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_approved_rules();

-- One version is in force on a day, and a form is answered once.
CREATE INDEX outbox_event_waiting ON outbox_event (id) WHERE delivered_at IS NULL;
