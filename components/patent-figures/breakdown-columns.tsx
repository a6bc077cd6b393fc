import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { amount, number, percent, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { WAITING_STAGES } from "@/lib/patent-figures/ageing";
import type { BreakdownRow } from "@/lib/patent-figures/breakdown";
import { percentText } from "@/lib/patent-figures/counts";
import type { BreakdownView } from "@/lib/patent-figures/queries/break-down";
import { PATENT_STAGES, type PatentStage } from "@/lib/patents/stage";
import type { Params } from "@/lib/web/list-params";
import { patentsHref, rowFilter } from "./hrefs";
import { type FigureWords, figureWords } from "./words";

type Around = Pick<BreakdownView, "by" | "withDays">;

/** How a row is called. */
export function rowName(row: BreakdownRow, by: BreakdownView["by"], words: FigureWords): string {
  if (row.named) return inLocale(words.locale, row.named.nameZh, row.named.nameEn);
  switch (by) {
    case "industry":
    case "province":
      return words[by](row.key);
    case "holder":
    case "type":
      return words[by](row.key);
    default:
      return row.key === "" ? words.t("not-stated") : row.key;
  }
}

/** The stock by stage; each figure leads to its patents where the search can be narrowed so. */
export async function breakdownColumns(
  { by, withDays }: Around,
  unit: string | null,
): Promise<ListColumn<BreakdownRow>[]> {
  const words = await figureWords();
  const { t, number: digits, stage } = words;
  const figure = (row: BreakdownRow, n: number, filter: Params) => {
    const own = rowFilter(by, row.key, row.named?.code);
    return own && n > 0 ? (
      <Link href={patentsHref(unit, { ...own, ...filter })} className="underline">
        {digits(n)}
      </Link>
    ) : (
      digits(n)
    );
  };
  return [
    {
      key: "name",
      label: t("breakdown.name"),
      className: by === "institution" || by === "unit" ? "min-w-44 font-medium" : "min-w-28 font-medium",
      cell: (row) =>
        by === "institution" ? (
          <Link href={`/patents/institutions/${row.key}`} lang="zh-CN">
            {rowName(row, by, words)}
          </Link>
        ) : (
          rowName(row, by, words)
        ),
      sheet: text((row) => rowName(row, by, words)),
    },
    {
      key: "stock",
      label: t("breakdown.stock"),
      align: "end",
      cell: (row) => figure(row, row.counts.total, {}),
      sheet: amount((row) => String(row.counts.total)),
    },
    {
      key: "high",
      label: t("breakdown.high"),
      align: "end",
      nowrap: true,
      cell: (row) => (
        <>
          {figure(row, row.counts.high, { value: "high" })}
          <span className="block text-xs text-ink-faint">{t("percent", { value: shareOf(row) ?? "0" })}</span>
        </>
      ),
      sheet: [amount((row) => String(row.counts.high)), percent(shareOf, t("breakdown.share"))],
    },
    ...PATENT_STAGES.map((one) => stageColumn(one)),
  ];

  function stageColumn(one: PatentStage): ListColumn<BreakdownRow> {
    const count = amount<BreakdownRow>((row) => String(row.counts.stages[one]));
    const median = (row: BreakdownRow) => row.medians?.[one] ?? null;
    return {
      key: one,
      label: stage(one),
      align: "end",
      nowrap: true,
      cell: (row) => {
        const days = median(row);
        return (
          <>
            {figure(row, row.counts.stages[one], { stage: one })}
            {days === null ? null : (
              <span className="block text-xs text-ink-faint">{t("breakdown.median-short", { n: days })}</span>
            )}
          </>
        );
      },
      sheet:
        withDays && WAITING_STAGES.includes(one)
          ? [count, number(median, t("breakdown.median", { stage: stage(one) }))]
          : count,
    };
  }
}

function shareOf({ counts }: BreakdownRow): string | null {
  return percentText(counts.high, counts.total);
}
