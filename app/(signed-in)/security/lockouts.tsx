import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Section } from "@/components/ui/section";
import type { LockedName } from "@/lib/accounts/person.view";
import { getTranslations } from "@/lib/i18n/translations";
import { lockoutColumns } from "./lockout-columns";

export async function Lockouts({ locked }: { locked: readonly LockedName[] }) {
  const t = await getTranslations("accounts");
  return (
    <Section
      id="lockouts"
      title={t("security.lockouts")}
      aside={locked.length > 0 ? <ExportMenu list="lockouts" params={{}} rows={locked.length} /> : null}
      flush
    >
      <ListTable
        caption={t("security.lockouts-caption")}
        columns={await lockoutColumns()}
        rows={locked}
        rowKey={({ loginName }) => `lock-${loginName}`}
        empty={<p className="text-sm text-ink-faint">{t("security.no-lockouts")}</p>}
      />
    </Section>
  );
}
