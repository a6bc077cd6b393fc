import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { LedgerOutcome, LedgerState } from "@/lib/ledgers/ledger";

const STATES: Record<LedgerState, BadgeTone> = { PREVIEWED: "warn", CONFIRMED: "good", UNDONE: "stopped" };
const OUTCOMES: Record<LedgerOutcome, BadgeTone> = {
  ADDED: "good",
  CHANGED: "info",
  UNCHANGED: "quiet",
  REFUSED: "late",
};

export function LedgerStateBadge({ state }: { state: LedgerState }) {
  return <Badge tone={STATES[state]}>{useTexts("ledgers")(`state.${state}`)}</Badge>;
}

export function RowOutcomeBadge({ outcome }: { outcome: LedgerOutcome }) {
  return <Badge tone={OUTCOMES[outcome]}>{useTexts("ledgers")(`outcome.${outcome}`)}</Badge>;
}
