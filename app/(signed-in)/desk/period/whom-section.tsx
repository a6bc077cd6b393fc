import clsx from "clsx";
import { ExportMenu } from "@/components/list/export-menu";
import { SortHeader } from "@/components/list/sort-header";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import type { PeriodState } from "@/lib/worklists/period-state";
import { WHOM_COLUMNS, type WhomSort } from "@/lib/worklists/waiting";
import { Definitions } from "./definitions";
import { type WhomLine, whomColumns, whomTotals } from "./whom-columns";

type Props = { params: Params; state: PeriodState; sort: WhomSort };

const STICKY = "sticky start-0 px-3 py-2 text-start font-medium print:static";

/** What waits for each unit: a line a unit, a column a kind, each figure the way to its rows. */
export async function WhomSection({ params, state, sort }: Props) {
  const t = await getTranslations("period-state");
  const { rows } = state.whom;
  const [unit, ...columns] = await whomColumns(params);
  const caption = t("whom.title");
  const header = ({ sort: by = "unit", label = "" }: { sort?: string; label?: string } = {}) => (
    <SortHeader
      path="/desk/period"
      params={params}
      by={by}
      label={label}
      current={{ by: sort.by, descending: sort.descending }}
      fallback="-late"
    />
  );
  const cells = (line: WhomLine) =>
    columns.map((column) => (
      <td key={column.key} className="px-2 py-2 text-end tabular-nums">
        {column.cell(line)}
      </td>
    ));
  return (
    <Section
      id="units"
      title={caption}
      aside={<ExportMenu list="units-waiting" params={params} rows={rows.length} />}
      flush
    >
      <p className="px-4 py-2.5 text-sm text-ink-faint">{t("whom.lead")}</p>
      <Still role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-y border-line-strong bg-sunken align-bottom text-ink-soft">
              <th scope="col" className={clsx(STICKY, "bg-sunken")}>
                {header(unit)}
              </th>
              {columns.map((column) => (
                <th key={column.key} scope="col" className="px-2 py-2 text-end font-medium">
                  {header(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((line) => (
              <tr
                key={line.unit.code}
                id={`unit-${line.unit.code}`}
                className="border-b border-line align-top hover:bg-sunken"
              >
                <th scope="row" className={clsx(STICKY, "bg-sheet")}>
                  {unit?.cell(line)}
                </th>
                {cells(line)}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-line-strong bg-sunken align-top">
              <th scope="row" className={clsx(STICKY, "bg-sunken")}>
                {unit?.cell(whomTotals(state))}
              </th>
              {cells(whomTotals(state))}
            </tr>
          </tfoot>
        </table>
      </Still>
      <Definitions
        items={(["late", ...WHOM_COLUMNS] as const).map((column) => [
          column === "late" ? t("whom.late") : t(`whom.column.${column}`),
          t(`whom.definition.${column}`),
        ])}
      />
    </Section>
  );
}
