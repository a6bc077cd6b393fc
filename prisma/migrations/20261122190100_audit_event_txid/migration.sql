-- The sequencer looks for new events by transaction number every few seconds (lib/audit/chain.store.ts).
CREATE INDEX "audit_event_txid_idx" ON "audit_event"("txid");
