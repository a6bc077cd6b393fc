import { Badge, type BadgeTone } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { ImportState } from "@/lib/patent-imports/patent-import";

const TONES: Record<ImportState, BadgeTone> = {
  UPLOADED: "draft",
  CHECKING: "info",
  CHECKED: "warn",
  IMPORTING: "info",
  IMPORTED: "good",
  UNDOING: "info",
  UNDONE: "stopped",
  PARTLY_UNDONE: "late",
  CANCELLED: "stopped",
  FAILED: "late",
};

export function ImportStateBadge({ state }: { state: ImportState }) {
  const t = useTexts("patent-imports");
  return <Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>;
}
