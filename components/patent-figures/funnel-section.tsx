import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Section } from "@/components/ui/section";
import { type Funnel, narrowestStep, percentText } from "@/lib/patent-figures/counts";
import type { Params } from "@/lib/web/list-params";
import { funnelColumns } from "./funnel-columns";
import { type FigureWords, figureWords } from "./words";

type Props = { funnel: Funnel; unit: string | null; params: Params };

/** How many came how far; what left the pipeline stands apart. */
export async function FunnelSection({ funnel, unit, params }: Props) {
  const [words, columns] = await Promise.all([figureWords(), funnelColumns(funnel, unit)]);
  const { t } = words;
  return (
    <Section
      id="funnel"
      title={findingOf(funnel, words)}
      aside={
        <ExportMenu list="patent-funnel" params={params} rows={funnel.rows.length + funnel.exits.length} />
      }
      flush
    >
      <ListTable
        caption={t("funnel.title")}
        columns={columns}
        rows={funnel.rows}
        rowKey={(row) => `stage-${row.stage}`}
      />
      <h3 className="border-t border-line-strong px-4 pt-3 pb-1.5 text-sm font-semibold">
        {t("funnel.exits")}
      </h3>
      <ListTable
        caption={`${t("funnel.title")}: ${t("funnel.exits")}`}
        columns={columns}
        rows={funnel.exits}
        rowKey={(row) => `stage-${row.stage}`}
      />
      <p className="border-t border-line px-4 py-2.5 text-xs text-ink-faint">{t("funnel.note")}</p>
    </Section>
  );
}

function findingOf({ rows }: Funnel, { t, stage }: FigureWords): string {
  const [step, first, last] = [narrowestStep(rows), rows[0], rows.at(-1)];
  if (!step || !first || !last) return t("funnel.finding-none");
  return t("funnel.finding", {
    share: percentText(last.reached, first.reached) ?? "0",
    last: stage(last.stage),
    from: stage(step.from.stage),
    to: stage(step.to.stage),
    lowest: step.to.conversion ?? "0",
  });
}
