import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { amount, number, percent, text } from "@/lib/exports/sheet";
import type { ExitRow, Funnel, FunnelRow } from "@/lib/patent-figures/counts";
import { Bar } from "./bar";
import { patentsHref, reachedHref } from "./hrefs";
import { figureWords } from "./words";

/** A stage of the pipeline, or a side exit, of which nothing goes on. */
export type FunnelLine = ExitRow & Partial<FunnelRow>;

export const funnelLines = ({ rows, exits }: Funnel): FunnelLine[] => [...rows, ...exits];

export async function funnelColumns(
  { rows }: Funnel,
  unit: string | null,
): Promise<ListColumn<FunnelLine>[]> {
  const { t, number: digits, stage } = await figureWords();
  const most = rows[0]?.reached ?? 0;
  const none = <span className="text-ink-faint">{t("none")}</span>;
  return [
    {
      key: "stage",
      label: t("funnel.stage"),
      className: "min-w-32 sm:w-2/5",
      cell: (row) => (
        <>
          <span className="mb-1 block font-medium">{stage(row.stage)}</span>
          <Bar part={row.reached} whole={most} />
        </>
      ),
      sheet: text((row) => stage(row.stage)),
    },
    {
      key: "reached",
      label: t("funnel.reached"),
      align: "end",
      cell: (row) =>
        row.reached === 0 ? (
          digits(0)
        ) : (
          <Link href={reachedHref(unit, row.stage)}>{digits(row.reached)}</Link>
        ),
      sheet: amount((row) => String(row.reached)),
    },
    {
      key: "standing",
      label: t("funnel.standing"),
      align: "end",
      cell: (row) => <Link href={patentsHref(unit, { stage: row.stage })}>{digits(row.standing)}</Link>,
      sheet: amount((row) => String(row.standing)),
    },
    {
      key: "conversion",
      label: t("funnel.conversion"),
      align: "end",
      cell: ({ conversion }) => (conversion ? t("percent", { value: conversion }) : none),
      sheet: percent((row) => row.conversion ?? null),
    },
    {
      key: "median",
      label: t("funnel.median"),
      align: "end",
      nowrap: true,
      cell: ({ median, wentOn = 0 }) =>
        typeof median === "number" ? (
          <>
            {t("funnel.days", { n: median })}
            <span className="block text-xs text-ink-faint">{t("funnel.of", { n: wentOn })}</span>
          </>
        ) : (
          none
        ),
      sheet: [
        number((row) => row.median ?? null),
        amount((row) => (row.wentOn ? String(row.wentOn) : null), t("funnel.went-on")),
      ],
    },
  ];
}
