import { Badge } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { MembershipGrounds } from "@/lib/units/unit-view";

/** Coordinators only: what speaks for a membership, and whether that is yet to be confirmed. */
export function GroundsBadges({
  evidence,
  unconfirmed,
}: Pick<MembershipGrounds, "evidence" | "unconfirmed">) {
  const t = useTexts("units");
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={unconfirmed ? "quiet" : "good"}>{t(`evidence.${evidence}`)}</Badge>
      {unconfirmed ? <Badge tone="draft">{t("unconfirmed")}</Badge> : null}
    </span>
  );
}
