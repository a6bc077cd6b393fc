import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { FilterBar, SearchInput, SelectInput } from "@/components/list/filter-bar";
import { Pagination } from "@/components/list/pagination";
import { SortHeader } from "@/components/list/sort-header";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { MEETING_KINDS } from "@/lib/meetings/meeting";
import { mayKeepMeetings } from "@/lib/meetings/meeting.policy";
import { listMeetings } from "@/lib/meetings/queries/list-meetings";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";

const PATH = "/meetings";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings"))("title") };
}

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const params = await readParams(searchParams);
  const [{ meetings, shown, total, years, page, pages }, actor] = [
    await ask(listMeetings, params),
    await requireActor(),
  ];
  const input = listMeetings.input.parse(params);
  const [t, common, locale] = await Promise.all([
    getTranslations("meetings"),
    getTranslations("common"),
    getLocale(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const yearName = (year: number) => t("year-value", { year: String(year) });
  const chips = [
    input.q && { name: "q", label: `${common("search")}: ${input.q}` },
    input.kind && { name: "kind", label: t(`kind.${input.kind}`) },
    input.year && { name: "year", label: yearName(input.year) },
  ].filter((chip) => typeof chip === "object" && chip !== null);
  const sorted = (by: string, label: string) => (
    <SortHeader path={PATH} params={params} by={by} label={label} current={input.sort} fallback="-date" />
  );
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
      <FilterBar
        path={PATH}
        params={params}
        chips={chips}
        shown={shown}
        total={total}
        own={["q", "kind", "year"]}
      >
        <SearchInput name="q" label={t("search")} value={input.q} />
        <SelectInput
          name="kind"
          label={t("column.kind")}
          value={input.kind}
          all={common("all")}
          options={MEETING_KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <SelectInput
          name="year"
          label={t("year")}
          value={input.year === null ? null : String(input.year)}
          all={common("all")}
          options={years.map((year) => ({ value: String(year), label: yearName(year) }))}
        />
      </FilterBar>
      <div className="sheet">
        <DataTable
          caption={t("title")}
          rows={meetings}
          rowKey={(row) => row.code}
          empty={
            total === 0 ? (
              <EmptyState title={t("none")} hint={t("none-hint")} />
            ) : (
              <EmptyState title={common("nothing-found")} hint={common("nothing-found-hint")} />
            )
          }
          columns={[
            {
              key: "date",
              header: sorted("date", t("column.date")),
              nowrap: true,
              cell: (row) => formatDate(row.heldOn, locale, true),
            },
            {
              key: "name",
              header: t("column.name"),
              className: "min-w-56",
              cell: (row) => (
                <Link href={`/meetings/${row.code}`} className="font-medium">
                  {pick(row.titleZh, row.titleEn)}
                </Link>
              ),
            },
            {
              key: "kind",
              header: sorted("kind", t("column.kind")),
              secondary: true,
              nowrap: true,
              cell: (row) => t("nth", { kind: row.kind, number: row.number }),
            },
            {
              key: "place",
              header: t("column.place"),
              secondary: true,
              cell: (row) => pick(row.placeZh, row.placeEn) || "–",
            },
            {
              key: "documents",
              header: t("column.documents"),
              align: "end",
              secondary: true,
              cell: (row) => row.documents,
            },
          ]}
        />
        <Pagination path={PATH} params={params} page={page} pages={pages} />
      </div>
    </>
  );
}
