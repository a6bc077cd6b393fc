import { ListTable } from "@/components/list/list-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { IndicatorStanding } from "@/lib/indicators/indicator-standing";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { standingColumns } from "./standing-columns";
import { indicatorWords } from "./wording";

type Props = { indicators: readonly IndicatorStanding[]; asOf: CalendarDate };

/** Indicators against the way to their targets, a row each. */
export async function StandingTable({ indicators, asOf }: Props) {
  const words = await indicatorWords();
  const { t } = words;
  return (
    <ListTable
      caption={t("standing.caption")}
      columns={await standingColumns(words, asOf)}
      rows={indicators}
      rowKey={({ code }) => `standing-${code}`}
      empty={<EmptyState title={t("standing.empty")} hint={t("standing.empty-hint")} />}
    />
  );
}
