import { DeskBlock } from "@/components/review/desk-block";
import { REPORTS_ON_THE_DESK } from "@/components/review/desk-kinds";
import { QueueTable } from "@/components/review/queue-table";
import type { QueueRow } from "@/lib/reports/review";

export function ReportsBlock({ rows, count }: { rows: readonly QueueRow[]; count: number }) {
  return (
    <DeskBlock
      kind="reports"
      count={count}
      oldest={rows[0]?.age ?? null}
      allHref={count > 0 ? "/desk/reports" : null}
    >
      <QueueTable rows={rows.slice(0, REPORTS_ON_THE_DESK)} />
    </DeskBlock>
  );
}
