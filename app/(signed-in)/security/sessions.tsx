import { ExportMenu } from "@/components/list/export-menu";
import { FilterBar, SearchInput } from "@/components/list/filter-bar";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { Section } from "@/components/ui/section";
import type { SessionsView } from "@/lib/accounts/person.view";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { sessionColumns } from "./session-columns";

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
  const t = await getTranslations("accounts");
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
          tools={<ExportMenu list="sessions" params={params} rows={sessions.shown} />}
        >
          <SearchInput name="q" label={t("security.search")} value={q} />
        </FilterBar>
      </div>
      <ListTable
        caption={t("security.sessions-caption")}
        columns={await sessionColumns()}
        rows={sessions.rows}
        rowKey={({ id }) => `session-${id}`}
        empty={<p className="text-sm text-ink-faint">{t("security.no-sessions")}</p>}
      />
      <Pagination path={PATH} params={params} page={sessions.page} pages={sessions.pages} />
    </Section>
  );
}
