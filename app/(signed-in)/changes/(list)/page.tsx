import type { Metadata } from "next";
import { spanWords } from "@/components/changes/span-words";
import { ViewBar } from "@/components/saved-views/view-bar";
import { PrintFrame } from "@/components/shell/print-frame";
import { PageHeader } from "@/components/ui/page-header";
import { totalOf } from "@/lib/changes/change";
import { asksSinceMeetings, mayReadChanges } from "@/lib/changes/changes.policy";
import { readChanges } from "@/lib/changes/queries/read-changes";
import { getTranslations } from "@/lib/i18n/translations";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { viewedParams } from "@/lib/web/views";
import { ChangeFilters } from "./change-filters";
import { Nothing } from "./nothing";
import { Overview } from "./overview";
import { SectionList } from "./section-list";

const PATH = "/changes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("changes"))("title") };
}

/** What changed since a day, a period or a meeting. */
export default async function ChangesPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayReadChanges);
  const params = await viewedParams("changes", searchParams);
  const [view, t] = await Promise.all([ask(readChanges, params), getTranslations("changes")]);
  const input = readChanges.input.parse(params);
  const ofUnit = actor.role === "LIAISON_OFFICER" || actor.role === "STAFF";
  const sinceMeetings = asksSinceMeetings(actor);
  const shown = Object.values(view.lines).some((lines) => lines.length > 0);
  const filtered = Boolean(input.kind ?? input.theme ?? input.measure ?? input.unit);
  return (
    <div className="print-landscape print:[&_table]:text-[8.5pt]">
      <PrintFrame title={t("title")} asOf={view.span.until.date} />
      <PageHeader
        title={t("title")}
        lead={ofUnit ? t("lead-unit") : t("lead")}
        kicker={await spanWords(view.span)}
      />
      <ViewBar page="changes" params={params} />
      <ChangeFilters path={PATH} params={params} input={input} view={view} sinceMeetings={sinceMeetings} />
      {totalOf(view.counts) > 0 ? (
        <Overview path={PATH} params={params} counts={view.counts} kind={input.kind} />
      ) : null}
      {totalOf(view.counts) > 0 && shown ? null : (
        <div className="sheet mb-5">
          <Nothing path={PATH} params={params} view={view} filtered={filtered} />
        </div>
      )}
      <SectionList path={PATH} params={params} view={view} kind={input.kind} all={input.all} />
    </div>
  );
}
