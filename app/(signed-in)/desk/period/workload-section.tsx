import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { ask } from "@/lib/web/read";
import type { PeriodState } from "@/lib/worklists/period-state";
import { readWorkload } from "@/lib/worklists/queries/read-workload";
import { OFFICE_KINDS } from "@/lib/worklists/waiting";
import { type Decider, WORKLOAD_ACTS, type Workload } from "@/lib/worklists/workload";
import { Definitions } from "./definitions";
import { decisionListHref, waitingListHref } from "./figure-links";

type Row = Workload & { person: Decider | null };

/** What each coordinator decided, how long it took, and what nobody has decided yet. */
export async function WorkloadSection({ params, state }: { params: Params; state: PeriodState }) {
  const { cycle, rows, totals } = await ask(readWorkload, params);
  const [t, review, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getLocale(),
  ]);
  const day = (date: string) => formatDate(date, locale, true);
  const figure = ({ person }: Row, count: number, more: Params = {}): ReactNode =>
    count === 0 ? (
      <span className="text-ink-faint">0</span>
    ) : (
      <Link href={decisionListHref(params, { ...(person ? { by: person.id } : {}), ...more })}>{count}</Link>
    );
  const days = (count: number | null) => (count === null ? "—" : t("days-short", { days: count }));
  const columns: Column<Row>[] = [
    {
      key: "person",
      header: t("workload.person"),
      nowrap: true,
      cell: ({ person }) =>
        person ? inLocale(locale, person.nameZh, person.nameEn) : <strong>{t("total")}</strong>,
    },
    {
      key: "total",
      header: t("workload.total"),
      align: "end",
      cell: (row) => <strong>{figure(row, row.total)}</strong>,
    },
    {
      key: "median",
      header: t("workload.median"),
      align: "end",
      nowrap: true,
      cell: ({ median }) => days(median),
    },
    {
      key: "longest",
      header: t("workload.longest"),
      align: "end",
      nowrap: true,
      cell: ({ longest }) => days(longest),
    },
    {
      key: "share",
      header: t("workload.share"),
      align: "end",
      cell: ({ returnedShare }) =>
        returnedShare === null ? "—" : review("rate", { percent: returnedShare }),
    },
    ...WORKLOAD_ACTS.map((act) => ({
      key: act,
      header: t(`workload.act.${act}`),
      align: "end" as const,
      cell: (row: Row) => figure(row, row.acts[act], { act }),
    })),
  ];
  const undecided = OFFICE_KINDS.filter((kind) => state.office[kind].count > 0);
  const count = undecided.reduce((sum, kind) => sum + state.office[kind].count, 0);
  return (
    <Section id="workload" title={t("workload.title")} flush>
      <p className="px-4 py-2.5 text-sm text-ink-faint">
        {t(cycle.over ? "workload.lead" : "workload.lead-ongoing", {
          from: day(cycle.from),
          to: day(cycle.to),
        })}
      </p>
      <DataTable
        caption={t("workload.title")}
        rows={rows.length === 0 ? [] : [...rows, { ...totals, person: null }]}
        rowKey={({ person }) => `workload-${person?.id ?? "total"}`}
        columns={columns}
        empty={<p className="text-sm">{t("workload.none")}</p>}
      />
      <p className="border-t border-line px-4 py-2.5 text-sm text-ink-soft">
        {count === 0 ? t("workload.undecided-none") : t("workload.undecided", { count })}
        {undecided.map((kind) => (
          <span key={kind} className="ms-2 inline-block">
            <Link href={waitingListHref(params, kind)}>
              {review(`kind.${kind}`)} {state.office[kind].count}
            </Link>
          </span>
        ))}
      </p>
      <Definitions
        items={[
          [t("workload.person"), t("workload.definition.people")],
          [t("workload.acts"), t("workload.definition.acts")],
          [
            `${t("workload.median")}${inLocale(locale, "、", ", ")}${t("workload.longest")}`,
            t("workload.definition.time"),
          ],
          [t("workload.share"), t("workload.definition.share")],
        ]}
      />
    </Section>
  );
}
