import type { ReactNode } from "react";
import { Points } from "@/components/review/points";
import { RatingBadge } from "@/components/tasks/badges";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { formatDecimal } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { difference, type ReviewView } from "@/lib/reports/review";

type Row = {
  key: string;
  name: ReactNode;
  last: ReactNode;
  now: ReactNode;
  change: ReactNode;
  target: ReactNode;
};

/** Progress, ratings and the task's own figures, last approved beside this period's. */
export function Figures({ view }: { view: ReviewView }) {
  const [t, locale] = [useTexts("review.page"), useReaderLocale()];
  const { current, last, planned, report, figures } = view;
  const office = last?.submission.decisions.findLast(({ kind }) => kind === "APPROVED")?.rating ?? null;
  const number = (value: string | null) => (value === null ? "—" : formatDecimal(value, locale));
  const rows: Row[] = [
    {
      key: "progress",
      name: t("progress"),
      last: last ? `${last.submission.progress}%` : "—",
      now: <strong>{current.progress}%</strong>,
      change: last ? <Points before={last.submission.progress} after={current.progress} /> : "—",
      target: t("planned", { planned }),
    },
    {
      key: "self",
      name: t("self"),
      last: last ? <RatingBadge rating={last.submission.selfRating} /> : "—",
      now: (
        <>
          <RatingBadge rating={current.selfRating} />
          {current.ratingReason ? (
            <span lang="zh-CN" className="mt-1 block max-w-md whitespace-pre-line text-start">
              {current.ratingReason}
            </span>
          ) : null}
        </>
      ),
      change: "",
      target: "",
    },
    {
      key: "office",
      name: t("office"),
      last: last ? <RatingBadge rating={office} /> : "—",
      now: "—",
      change: "",
      target: "",
    },
    ...figures.map((figure) => ({
      key: figure.key,
      name: (
        <span lang="zh-CN">
          {figure.name}（{figure.unitOfMeasure}）
        </span>
      ),
      last: number(figure.before),
      now: <strong>{number(figure.after)}</strong>,
      change:
        figure.before !== null && figure.after !== null
          ? signed(difference(figure.before, figure.after))
          : "—",
      target: number(figure.target),
    })),
  ];
  return (
    <Section
      id="figures"
      title={t("figures")}
      aside={last ? t("last", { period: last.period }) : t("last-none")}
      flush
    >
      <DataTable
        caption={t("figures-caption")}
        rows={rows}
        rowKey={(row) => row.key}
        columns={[
          { key: "name", header: t("figure"), cell: (row) => row.name },
          { key: "last", header: t("last-short"), align: "end", cell: (row) => row.last },
          { key: "now", header: `${t("this-short")} ${report.period}`, align: "end", cell: (row) => row.now },
          { key: "change", header: t("difference"), align: "end", cell: (row) => row.change },
          { key: "target", header: t("target"), align: "end", cell: (row) => row.target },
        ]}
      />
    </Section>
  );

  function signed(change: string): string {
    const sign = change.startsWith("-") ? "−" : change.startsWith("+") ? "+" : "±";
    return `${sign}${formatDecimal(change.replace(/^[+-]/, ""), locale)}`;
  }
}
