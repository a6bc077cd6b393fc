import { ListTable } from "@/components/list/list-table";
import type { Indicator } from "@/lib/indicators/indicator";
import { indicatorColumns } from "./indicator-columns";
import type { IndicatorWords } from "./wording";

type Props = { caption: string; indicators: readonly Indicator[]; words: IndicatorWords };

export async function IndicatorRows({ caption, indicators, words }: Props) {
  return (
    <ListTable
      caption={caption}
      columns={await indicatorColumns(words)}
      rows={indicators}
      rowKey={(row) => row.code}
    />
  );
}
