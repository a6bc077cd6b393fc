import { Badge, type BadgeTone } from "@/components/ui/badge";
import type { PersonState } from "@/lib/accounts/person";
import { useTexts } from "@/lib/i18n/translations";

const TONES: Record<PersonState, BadgeTone> = {
  active: "good",
  invited: "draft",
  locked: "warn",
  disabled: "stopped",
};

export function StateBadge({ state }: { state: PersonState }) {
  const t = useTexts("accounts");
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
