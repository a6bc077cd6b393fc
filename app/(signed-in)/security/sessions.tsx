import { getLocale, getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { FilterBar, SearchInput } from "@/components/list/filter-bar";
import { Pagination } from "@/components/list/pagination";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { deviceOf } from "@/lib/accounts/device";
import type { SessionsView, WatchedSession } from "@/lib/accounts/person.view";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { Params } from "@/lib/web/list-params";
import { endSessionAction, signOutPersonAction } from "./actions";

const PATH = "/security";

export async function Sessions({
  sessions,
  params,
  q,
}: {
  sessions: SessionsView;
  params: Params;
  q: string;
}) {
  const [t, common, locale] = [
    await getTranslations("accounts"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const columns: Column<WatchedSession>[] = [
    {
      key: "person",
      header: t("security.person"),
      cell: (row) => (
        <>
          {inLocale(locale, row.nameZh, row.nameEn)}
          <span className="block text-ink-faint">{row.loginName}</span>
        </>
      ),
      nowrap: true,
    },
    {
      key: "device",
      header: t("account.device"),
      cell: ({ userAgent, address, readOnly }) => (
        <>
          {deviceOf(userAgent) || t("account.unknown-device")}{" "}
          {readOnly ? <Badge tone="info">{t("account.read-only")}</Badge> : null}
          <span className="block text-ink-faint">{address || common("unknown")}</span>
        </>
      ),
    },
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
      header: t("account.end"),
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
    },
  ];
  return (
    <Section id="sessions" title={t("security.sessions")} flush>
      <div className="px-4 pt-3.5">
        <FilterBar
          path={PATH}
          params={params}
          chips={q ? [{ name: "q", label: q }] : []}
          shown={sessions.shown}
          total={sessions.total}
          own={["q"]}
        >
          <SearchInput name="q" label={t("security.search")} value={q} />
        </FilterBar>
      </div>
      <DataTable
        caption={t("security.sessions-caption")}
        columns={columns}
        rows={sessions.rows}
        rowKey={({ id }) => `session-${id}`}
        empty={<p className="text-sm text-ink-faint">{t("security.no-sessions")}</p>}
      />
      <Pagination path={PATH} params={params} page={sessions.page} pages={sessions.pages} />
    </Section>
  );
}
