import clsx from "clsx";
import { getLocale } from "next-intl/server";
import { SortHeader } from "@/components/list/sort-header";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import type { PeriodState } from "@/lib/worklists/period-state";
import { WHOM_COLUMNS, type WhomRow, type WhomSort } from "@/lib/worklists/waiting";
import { Definitions } from "./definitions";
import { WhomCell } from "./whom-cell";

type Props = { params: Params; state: PeriodState; sort: WhomSort };

const HEAD = "px-2 py-2 text-end font-medium";
const STICKY = "sticky start-0 px-3 py-2 text-start font-medium print:static";

/** What waits for each unit: a line a unit, a column a kind, each figure the way to its rows. */
export async function WhomSection({ params, state: { whom }, sort }: Props) {
  const [t, locale] = await Promise.all([getTranslations("period-state"), getLocale()]);
  const caption = t("whom.title");
  const header = (by: WhomSort["by"], label: string) => (
    <SortHeader
      path="/desk/period"
      params={params}
      by={by}
      label={label}
      current={{ by: sort.by, descending: sort.descending }}
      fallback="-late"
    />
  );
  const cells = ({ columns, late }: Omit<WhomRow<unknown>, "unit">, of: Params) => (
    <>
      <td
        className={clsx(
          "px-2 py-2 text-end tabular-nums",
          late > 0 ? "font-semibold text-late" : "text-ink-faint",
        )}
      >
        {late}
      </td>
      {WHOM_COLUMNS.map((column) => (
        <WhomCell key={column} params={of} column={column} waiting={columns[column]} />
      ))}
    </>
  );
  return (
    <Section id="units" title={caption} flush>
      <p className="px-4 py-2.5 text-sm text-ink-faint">{t("whom.lead")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <div role="group" aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{caption}</caption>
          <thead>
            <tr className="border-y border-line-strong bg-sunken align-bottom text-ink-soft">
              <th scope="col" className={clsx(STICKY, "bg-sunken")}>
                {header("unit", t("whom.unit"))}
              </th>
              <th scope="col" className={HEAD}>
                {header("late", t("whom.late"))}
              </th>
              {WHOM_COLUMNS.map((column) => (
                <th key={column} scope="col" className={HEAD}>
                  {header(column, t(`whom.column.${column}`))}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {whom.rows.map(({ unit, ...row }) => (
              <tr
                key={unit.code}
                id={`unit-${unit.code}`}
                className="border-b border-line align-top hover:bg-sunken"
              >
                <th scope="row" className={clsx(STICKY, "bg-sheet")}>
                  <span className={clsx("block", locale === "zh" ? "whitespace-nowrap" : "w-24 sm:w-44")}>
                    <Link href={`/units/${unit.code}#standing`}>
                      {inLocale(locale, unit.shortNameZh, unit.nameEn)}
                    </Link>
                  </span>
                </th>
                {cells(row, { ...params, unit: unit.code })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="border-t-2 border-line-strong bg-sunken align-top">
              <th scope="row" className={clsx(STICKY, "bg-sunken")}>
                {t("total")}
              </th>
              {cells(whom.totals, params)}
            </tr>
          </tfoot>
        </table>
      </div>
      <Definitions
        items={(["late", ...WHOM_COLUMNS] as const).map((column) => [
          column === "late" ? t("whom.late") : t(`whom.column.${column}`),
          t(`whom.definition.${column}`),
        ])}
      />
    </Section>
  );
}
