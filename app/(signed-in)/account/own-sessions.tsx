import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { deviceOf } from "@/lib/accounts/device";
import type { LiveSession } from "@/lib/accounts/person.view";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { endOwnSessionAction, signOutEverywhereAction } from "./actions";

/** Where one is signed in; every other place can be signed out from here. */
export async function OwnSessions({
  sessions,
  currentId,
}: {
  sessions: readonly LiveSession[];
  currentId: string;
}) {
  const [t, common, locale] = [
    await getTranslations("accounts"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const columns: Column<LiveSession>[] = [
    {
      key: "device",
      header: t("account.device"),
      cell: ({ userAgent, readOnly }) => (
        <>
          {deviceOf(userAgent) || t("account.unknown-device")}{" "}
          {readOnly ? <Badge tone="info">{t("account.read-only")}</Badge> : null}
        </>
      ),
    },
    { key: "address", header: t("account.address"), cell: ({ address }) => address || common("unknown") },
    {
      key: "last-seen",
      header: t("account.last-seen"),
      cell: ({ lastSeenAt }) => formatInstant(lastSeenAt, locale),
      nowrap: true,
    },
    {
      key: "signed-in",
      header: t("account.signed-in"),
      cell: ({ createdAt }) => formatInstant(createdAt, locale),
      secondary: true,
      nowrap: true,
    },
    {
      key: "end",
      live: true,
      header: t("account.end"),
      cell: ({ id }) =>
        id === currentId ? (
          <Badge tone="good">{t("account.this-one")}</Badge>
        ) : (
          <ActionForm compact action={endOwnSessionAction} submitLabel={t("account.end")} submitTone="plain">
            <input type="hidden" name="sessionId" value={id} />
          </ActionForm>
        ),
    },
  ];
  return (
    <Section id="sessions" title={t("account.sessions")} flush>
      <DataTable
        caption={t("account.sessions-caption")}
        columns={columns}
        rows={sessions}
        rowKey={({ id }) => `session-${id}`}
      />
      <div className="border-t border-line px-4 py-3.5">
        <p className="mb-2 text-sm text-ink-soft">{t("account.sign-out-everywhere-lead")}</p>
        <ActionForm
          compact
          action={signOutEverywhereAction}
          submitLabel={t("account.sign-out-everywhere")}
          submitTone="plain"
        >
          {null}
        </ActionForm>
      </div>
    </Section>
  );
}
