import { Badge, type BadgeTone } from "@/components/ui/badge";
import { getTranslations } from "@/lib/i18n/translations";
import type { LedgerOutcome, LedgerState } from "@/lib/ledgers/ledger";

const STATES: Record<LedgerState, BadgeTone> = { PREVIEWED: "warn", CONFIRMED: "good", UNDONE: "stopped" };
const OUTCOMES: Record<LedgerOutcome, BadgeTone> = {
  ADDED: "good",
  CHANGED: "info",
  UNCHANGED: "quiet",
  REFUSED: "late",
};

export async function LedgerStateBadge({ state }: { state: LedgerState }) {
  return <Badge tone={STATES[state]}>{(await getTranslations("ledgers"))(`state.${state}`)}</Badge>;
}

export async function RowOutcomeBadge({ outcome }: { outcome: LedgerOutcome }) {
  return <Badge tone={OUTCOMES[outcome]}>{(await getTranslations("ledgers"))(`outcome.${outcome}`)}</Badge>;
}
