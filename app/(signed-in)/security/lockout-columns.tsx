import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import type { ListColumn } from "@/components/list/list-column";
import type { LockedName } from "@/lib/accounts/person.view";
import { instant, number, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { clearLockoutAction } from "./actions";

export async function lockoutColumns(): Promise<ListColumn<LockedName>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const known = (row: LockedName) => t(row.known ? "security.known" : "security.unknown");
  return [
    {
      key: "name",
      label: t("field.loginName"),
      cell: (row) => (
        <>
          {row.loginName}
          <span className="block text-ink-faint">{known(row)}</span>
        </>
      ),
      className: "break-all",
      sheet: [text((row) => row.loginName), text(known, part("known"))],
    },
    {
      key: "failures",
      label: t("security.failures"),
      cell: ({ failures }) => t("security.failures-count", { count: failures }),
      align: "end",
      sheet: number(({ failures }) => failures),
    },
    {
      key: "last",
      label: t("security.last-failed"),
      cell: ({ lastFailedAt }) => formatInstant(lastFailedAt, locale),
      secondary: true,
      nowrap: true,
      sheet: instant(({ lastFailedAt }) => lastFailedAt),
    },
    {
      key: "until",
      label: t("security.locked-until"),
      cell: ({ lockedUntil }) => formatInstant(lockedUntil, locale),
      nowrap: true,
      sheet: instant(({ lockedUntil }) => lockedUntil),
    },
    {
      key: "clear",
      live: true,
      label: t("security.clear"),
      cell: ({ loginName }) => (
        <ActionForm compact action={clearLockoutAction} submitLabel={t("security.clear")} submitTone="plain">
          <input type="hidden" name="loginName" value={loginName} />
        </ActionForm>
      ),
      sheet: null,
    },
  ];
}
