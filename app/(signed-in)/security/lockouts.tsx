import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import type { LockedName } from "@/lib/accounts/person.view";
import { formatInstant } from "@/lib/i18n/format";
import { clearLockoutAction } from "./actions";

export async function Lockouts({ locked }: { locked: readonly LockedName[] }) {
  const [t, locale] = [await getTranslations("accounts"), await getLocale()];
  const columns: Column<LockedName>[] = [
    {
      key: "name",
      header: t("field.loginName"),
      cell: ({ loginName, known }) => (
        <>
          {loginName}
          <span className="block text-ink-faint">{known ? t("security.known") : t("security.unknown")}</span>
        </>
      ),
      className: "break-all",
    },
    {
      key: "failures",
      header: t("security.failures"),
      cell: ({ failures }) => t("security.failures-count", { count: failures }),
      align: "end",
    },
    {
      key: "last",
      header: t("security.last-failed"),
      cell: ({ lastFailedAt }) => formatInstant(lastFailedAt, locale),
      secondary: true,
      nowrap: true,
    },
    {
      key: "until",
      header: t("security.locked-until"),
      cell: ({ lockedUntil }) => formatInstant(lockedUntil, locale),
      nowrap: true,
    },
    {
      key: "clear",
      header: t("security.clear"),
      cell: ({ loginName }) => (
        <ActionForm compact action={clearLockoutAction} submitLabel={t("security.clear")} submitTone="plain">
          <input type="hidden" name="loginName" value={loginName} />
        </ActionForm>
      ),
    },
  ];
  return (
    <Section id="lockouts" title={t("security.lockouts")} flush>
      <DataTable
        caption={t("security.lockouts-caption")}
        columns={columns}
        rows={locked}
        rowKey={({ loginName }) => `lock-${loginName}`}
        empty={<p className="text-sm text-ink-faint">{t("security.no-lockouts")}</p>}
      />
    </Section>
  );
}
