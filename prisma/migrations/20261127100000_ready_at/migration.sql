-- Since when a report waits for its sign-off: until now told by its last save, which a word corrected moved on.
ALTER TABLE "report" ADD COLUMN "ready_at" TIMESTAMPTZ(3);
UPDATE "report" SET "ready_at" = "saved_at" WHERE "state" = 'READY';
ALTER TABLE "report" ADD CONSTRAINT "report_ready_at_while_ready" CHECK (("state" = 'READY') = ("ready_at" IS NOT NULL));
