-- Reopenings are few among decisions, and asked for by their time: what was corrected since a day.
CREATE INDEX report_decision_reopened_at ON report_decision (at) WHERE kind = 'REOPENED';
