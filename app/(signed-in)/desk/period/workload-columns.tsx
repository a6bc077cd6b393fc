import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { number, percent, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { type Decider, WORKLOAD_ACTS, type Workload } from "@/lib/worklists/workload";
import { decisionListHref } from "./figure-links";

/** Of one person, or of all together. */
export type WorkloadLine = Workload & { person: Decider | null };

export async function workloadColumns(params: Params): Promise<ListColumn<WorkloadLine>[]> {
  const [t, review, part, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("review"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const name = ({ person }: WorkloadLine) =>
    person ? inLocale(locale, person.nameZh, person.nameEn) : t("total");
  const figure = ({ person }: WorkloadLine, count: number, more: Params = {}): ReactNode =>
    count === 0 ? (
      <span className="text-ink-faint">0</span>
    ) : (
      <Link href={decisionListHref(params, { ...(person ? { by: person.id } : {}), ...more })}>{count}</Link>
    );
  const days = (key: "median" | "longest"): ListColumn<WorkloadLine> => ({
    key,
    label: t(`workload.${key}`),
    align: "end",
    nowrap: true,
    cell: ({ [key]: count }) => (count === null ? "—" : t("days-short", { days: count })),
    sheet: number(({ [key]: count }) => count, part("in-working-days", { column: t(`workload.${key}`) })),
  });
  return [
    {
      key: "person",
      label: t("workload.person"),
      nowrap: true,
      cell: (line) => (line.person ? name(line) : <strong>{name(line)}</strong>),
      sheet: text(name),
    },
    {
      key: "total",
      label: t("workload.total"),
      align: "end",
      cell: (line) => <strong>{figure(line, line.total)}</strong>,
      sheet: number(({ total }) => total),
    },
    days("median"),
    days("longest"),
    {
      key: "share",
      label: t("workload.share"),
      align: "end",
      cell: ({ returnedShare }) =>
        returnedShare === null ? "—" : review("rate", { percent: returnedShare }),
      sheet: percent(({ returnedShare }) => returnedShare),
    },
    ...WORKLOAD_ACTS.map(
      (act): ListColumn<WorkloadLine> => ({
        key: act,
        label: t(`workload.act.${act}`),
        align: "end",
        cell: (line) => figure(line, line.acts[act], { act }),
        sheet: number(({ acts }) => acts[act]),
      }),
    ),
  ];
}
