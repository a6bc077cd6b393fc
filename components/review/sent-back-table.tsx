import { ListTable } from "@/components/list/list-table";
import type { SentBack } from "@/lib/reports/reopening";
import { sentBackColumns } from "./sent-back-columns";

type Props = { caption: string; rows: readonly SentBack[]; empty: string };

/** Reports that went back: before and after, who, why. */
export async function SentBackTable({ caption, rows, empty }: Props) {
  return (
    <ListTable
      caption={caption}
      rows={rows}
      rowKey={(row) => row.id}
      empty={<p className="text-sm text-ink-faint">{empty}</p>}
      columns={await sentBackColumns()}
    />
  );
}
