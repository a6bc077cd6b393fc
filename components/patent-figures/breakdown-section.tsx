import clsx from "clsx";
import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { percentText } from "@/lib/patent-figures/counts";
import type { BreakdownView } from "@/lib/patent-figures/queries/break-down";
import { listHref, type Params } from "@/lib/web/list-params";
import { breakdownColumns, rowName } from "./breakdown-columns";
import { type FigureWords, figureWords } from "./words";

type Props = {
  view: BreakdownView;
  /** What is in the register; a unit's rows may add up to more. */
  stock: number;
  unit: string | null;
  path: string;
  params: Params;
};

/** The register by one of its dimensions, with what was counted and what was not. */
export async function BreakdownSection({ view, stock, unit, path, params }: Props) {
  const [words, columns] = await Promise.all([figureWords(), breakdownColumns(view, unit)]);
  const { t } = words;
  const { by, choices, rows } = view;
  return (
    <Section
      id="breakdown"
      title={breakdownFinding(view, stock, words)}
      aside={<ExportMenu list="patent-breakdown" params={params} rows={rows.length} />}
      flush
    >
      <nav
        aria-label={t("breakdown.by")}
        className="no-print flex flex-wrap gap-x-1 gap-y-1 border-b border-line px-3 py-2 text-sm"
      >
        {choices.map((choice) => (
          <Link
            key={choice}
            href={`${listHref(path, params, { by: choice === "industry" ? null : choice })}#breakdown`}
            aria-current={choice === by ? "true" : undefined}
            className={clsx(
              "inline-flex min-h-8 items-center rounded-box px-2.5 no-underline",
              choice === by ? "bg-accent-wash font-semibold text-accent" : "hover:bg-sunken",
            )}
          >
            {t(`breakdown.${choice}`)}
          </Link>
        ))}
      </nav>
      <ListTable
        caption={t("breakdown.title")}
        columns={columns}
        rows={rows}
        rowKey={(row) => `by-${row.key}`}
        empty={<EmptyState title={t("empty")} hint={t("empty-hint")} />}
      />
      <p className="border-t border-line px-4 py-2.5 text-xs text-ink-faint">{breakdownNote(view, words)}</p>
    </Section>
  );
}

function breakdownFinding({ by, rows }: BreakdownView, stock: number, words: FigureWords): string {
  const { t, pieces } = words;
  const [first] = rows.filter(({ key }) => key !== "");
  const dimension = t(`breakdown.${by}`);
  if (!first) return t("breakdown.finding-none", { by: dimension });
  return t("breakdown.finding", {
    by: dimension,
    name: rowName(first, by, words),
    n: pieces(first.counts.total),
    share: percentText(first.counts.total, stock) ?? "0",
  });
}

function breakdownNote({ by, unit, withDays }: BreakdownView, { t, locale }: FigureWords): string {
  const days = withDays
    ? t("breakdown.days-note", { by: t(`breakdown.${by}`) })
    : t(unit ? "breakdown.no-days-unit" : "breakdown.no-days");
  const notes = [
    days,
    by === "unit" ? t("breakdown.unit-note") : "",
    by === "institution" ? t("breakdown.institution-note") : "",
  ];
  return notes.filter(Boolean).join(locale === "zh" ? "" : " ");
}
