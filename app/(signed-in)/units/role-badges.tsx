import { Badge } from "@/components/ui/badge";
import { useTexts } from "@/lib/i18n/translations";
import type { MembershipRole, MembershipState } from "@/lib/units/membership";

type Props = { role: MembershipRole | null; hostsOffice: boolean; state: MembershipState };

/** How a unit belongs: lead or member, and whether the office sits with it; or that it does not. */
export function RoleBadges({ role, hostsOffice, state }: Props) {
  const t = useTexts("units");
  if (state !== "MEMBER" || role === null) return <Badge tone="stopped">{t(`state.${state}`)}</Badge>;
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Badge tone={role === "LEAD" ? "info" : "quiet"}>{t(`role.${role}`)}</Badge>
      {hostsOffice ? <Badge tone="info">{t("hosts-office")}</Badge> : null}
    </span>
  );
}
