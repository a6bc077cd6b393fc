import { Badge } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";

/** Whether somebody has said what an institution is, or its name alone. */
export function StandingBadge({ confirmed }: { confirmed: boolean }) {
  const t = useTexts("institutions");
  return (
    <Badge tone={confirmed ? "good" : "quiet"}>
      {t(confirmed ? "standing.confirmed" : "standing.guessed")}
    </Badge>
  );
}
