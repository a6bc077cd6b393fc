import type { Metadata } from "next";
import { ListTable } from "@/components/list/list-table";
import { Pagination } from "@/components/list/pagination";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepMeetings } from "@/lib/meetings/meeting.policy";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { meetingColumns } from "./meeting-columns";
import { MeetingFilters } from "./meeting-filters";

const PATH = "/meetings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("title") };
}

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [view, actor] = [await ask(listMeetings, params), await requireActor()];
  const input = listMeetings.input.parse(params);
  const [t, common] = await Promise.all([getTranslations("meetings"), getTranslations("common")]);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          mayKeepMeetings(actor) ? (
            <Button asChild tone="primary">
              <Link href="/meetings/new">{t("convene")}</Link>
            </Button>
          ) : null
        }
      />
      <MeetingFilters path={PATH} params={params} input={input} view={view} />
      <div className="sheet">
        <ListTable
          caption={t("title")}
          columns={await meetingColumns()}
          rows={view.meetings}
          rowKey={(row) => row.code}
          sorting={{ path: PATH, params, current: input.sort, fallback: "-date" }}
          empty={
            view.total === 0 ? (
              <EmptyState title={t("none")} hint={t("none-hint")} />
            ) : (
              <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
            )
          }
        />
        <Pagination path={PATH} params={params} page={view.page} pages={view.pages} />
      </div>
    </>
  );
}
