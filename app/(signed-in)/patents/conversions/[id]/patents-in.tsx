import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ConversionView } from "@/lib/conversions/conversion-view";
import { useTexts } from "@/lib/i18n/translations";
import type { PatentStage } from "@/lib/patents/stage";

type Row = ConversionView["patents"][number];

/** The patents a contract is about, as far as the reader sees them. */
export function PatentsIn({ patents }: { patents: readonly Row[] }) {
  const [t, words] = [useTexts("conversions"), useTexts("patents")];
  return (
    <Section id="patents" title={t("column.patent")} flush>
      <DataTable
        caption={t("column.patent")}
        rows={patents}
        rowKey={(row) => row.number}
        empty={t("no-patent-seen")}
        columns={[
          {
            key: "number",
            header: t("column.patent-number"),
            nowrap: true,
            cell: (row) => <Link href={`/patents/${row.number}`}>{row.number}</Link>,
          },
          {
            key: "title",
            header: t("column.patent-title"),
            cell: (row) => <span lang="zh-CN">{row.title}</span>,
          },
          {
            key: "stage",
            header: t("column.stage"),
            nowrap: true,
            cell: (row) => words(`stage.${row.stage as PatentStage}`),
          },
        ]}
      />
    </Section>
  );
}
