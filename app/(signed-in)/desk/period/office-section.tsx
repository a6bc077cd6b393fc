import { ExportMenu } from "@/components/list/export-menu";
import { ListTable } from "@/components/list/list-table";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import type { PeriodState } from "@/lib/worklists/period-state";
import { officeColumns, officeRows } from "./office-columns";

type Props = { params: Params; state: PeriodState; acts: boolean };

/** What waits for the office, by kind and age. */
export async function OfficeSection({ params, state, acts }: Props) {
  const t = await getTranslations("period-state");
  const { rows, totals } = officeRows(state);
  const some = totals.waiting.count > 0;
  return (
    <Section
      id="office"
      title={t("office.title")}
      aside={some ? <ExportMenu list="office-waiting" params={params} rows={rows.length} /> : null}
      flush
    >
      <p className="px-4 py-2.5 text-sm text-ink-faint">{t("office.lead")}</p>
      {some ? (
        <ListTable
          caption={t("office.title")}
          rows={[...rows, totals]}
          rowKey={(row) => `office-${row.kind ?? "total"}`}
          columns={await officeColumns(params, acts)}
        />
      ) : (
        <p className="border-t border-line px-4 py-3 text-sm">{t("office.none")}</p>
      )}
      <p className="border-t border-line px-4 py-2.5 text-sm text-ink-faint">{t("office.definition")}</p>
    </Section>
  );
}
