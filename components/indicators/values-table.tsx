import { ListTable } from "@/components/list/list-table";
import type { Indicator } from "@/lib/indicators/indicator";
import { valueColumns, valueRows } from "./value-columns";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords; keeps: boolean };

/** The chart's figures in full. */
export async function ValuesTable({ indicator, words, keeps }: Props) {
  const { t, pick } = words;
  return (
    // On paper nothing scrolls: cells wrap and stand closer.
    <div className="print:[&_table]:text-[8pt] print:[&_td]:min-w-0 print:[&_td]:px-1 print:[&_td]:whitespace-normal print:[&_th]:px-1 print:[&_th]:whitespace-normal">
      <ListTable
        caption={t("values.caption", { name: pick(indicator.nameZh, indicator.nameEn) })}
        columns={await valueColumns(indicator, words, keeps)}
        rows={valueRows(indicator)}
        rowKey={(row) => row.id}
      />
    </div>
  );
}
