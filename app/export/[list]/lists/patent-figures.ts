import { breakdownColumns } from "@/components/patent-figures/breakdown-columns";
import { funnelColumns, funnelLines } from "@/components/patent-figures/funnel-columns";
import { monthColumns } from "@/components/patent-figures/month-columns";
import { figureWords } from "@/components/patent-figures/words";
import { inLocale } from "@/lib/i18n/locale";
import { breakDown } from "@/lib/patent-figures/queries/break-down";
import { type PatentFigures, readFigures } from "@/lib/patent-figures/queries/read-figures";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

async function unitChips({ unit }: Pick<PatentFigures, "unit">) {
  const { locale } = await figureWords();
  return unit ? [{ label: inLocale(locale, unit.shortNameZh, unit.nameEn) }] : [];
}

export const patentFunnel: ExportedList = async (params) => {
  const [figures, { t }] = await Promise.all([ask(readFigures, params), figureWords()]);
  const sheet = await listSheet({
    title: t("funnel.title"),
    chips: await unitChips(figures),
    columns: await funnelColumns(figures.funnel, figures.unit?.code ?? null),
    rows: funnelLines(figures.funnel),
  });
  return [sheet];
};

export const patentBreakdown: ExportedList = async (params) => {
  const [view, { t }] = await Promise.all([ask(breakDown, params), figureWords()]);
  const sheet = await listSheet({
    title: t("breakdown.title"),
    chips: [{ label: t(`breakdown.${view.by}`) }, ...(await unitChips(view))],
    columns: await breakdownColumns(view, view.unit?.code ?? null),
    rows: view.rows,
  });
  return [sheet];
};

export const patentConversions: ExportedList = async (params) => {
  const [{ conversions, ...figures }, { t }] = await Promise.all([ask(readFigures, params), figureWords()]);
  const sheet = await listSheet({
    title: t("conversion.by-month"),
    chips: await unitChips(figures),
    columns: await monthColumns(conversions, figures.unit?.code ?? null),
    rows: conversions.months,
  });
  return [sheet];
};
