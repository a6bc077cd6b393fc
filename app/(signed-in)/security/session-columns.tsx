import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import type { ListColumn } from "@/components/list/list-column";
import { Badge } from "@/components/ui/badge";
import { deviceOf } from "@/lib/accounts/device";
import type { WatchedSession } from "@/lib/accounts/person.view";
import { instant, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { endSessionAction, signOutPersonAction } from "./actions";

export async function sessionColumns(): Promise<ListColumn<WatchedSession>[]> {
  const [t, common, part, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("common"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const name = (row: WatchedSession) => inLocale(locale, row.nameZh, row.nameEn);
  const device = ({ userAgent }: WatchedSession) => deviceOf(userAgent) || t("account.unknown-device");
  const address = (row: WatchedSession) => row.address || common("unknown");
  return [
    {
      key: "person",
      label: t("security.person"),
      cell: (row) => (
        <>
          {name(row)}
          <span className="block text-ink-faint">{row.loginName}</span>
        </>
      ),
      nowrap: true,
      sheet: [text(name), text((row) => row.loginName, t("field.loginName"))],
    },
    {
      key: "device",
      label: t("account.device"),
      cell: (row) => (
        <>
          {device(row)} {row.readOnly ? <Badge tone="info">{t("account.read-only")}</Badge> : null}
          <span className="block text-ink-faint">{address(row)}</span>
        </>
      ),
      sheet: [
        text(device),
        text(({ readOnly }) => (readOnly ? t("account.read-only") : null), part("access")),
        text(address, part("address")),
      ],
    },
    {
      key: "last-seen",
      label: t("account.last-seen"),
      cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, locale),
      nowrap: true,
      sheet: instant(({ lastSeenAt }) => lastSeenAt),
    },
    {
      key: "signed-in",
      label: t("account.signed-in"),
      cell: ({ createdAt }) => formatInstant(createdAt, locale),
      secondary: true,
      nowrap: true,
      sheet: instant(({ createdAt }) => createdAt),
    },
    {
      key: "end",
      live: true,
      label: t("account.end"),
      cell: ({ id, personId }) => (
        <div className="flex flex-wrap gap-2">
          <ActionForm compact action={endSessionAction} submitLabel={t("security.end")} submitTone="plain">
            <input type="hidden" name="sessionId" value={id} />
          </ActionForm>
          <ActionForm
            compact
            action={signOutPersonAction}
            submitLabel={t("security.sign-out")}
            submitTone="plain"
          >
            <input type="hidden" name="personId" value={personId} />
          </ActionForm>
        </div>
      ),
      sheet: null,
    },
  ];
}
