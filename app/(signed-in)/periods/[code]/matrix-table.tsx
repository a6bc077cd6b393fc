import clsx from "clsx";
import { getLocale, getTranslations } from "next-intl/server";
import { MatrixCellLink } from "@/components/review/matrix-cell";
import { TallyRate } from "@/components/review/tally-rate";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { Tally } from "@/lib/reports/matrix";
import type { MatrixRow, MatrixView } from "@/lib/reports/matrix.view";

type Count = "due" | "onTime" | "madeUp" | "returned" | "outstanding";
const COUNTS: readonly Count[] = ["due", "onTime", "madeUp", "returned", "outstanding"];
/** While the window is open everyone still has time: nothing is late, and there is no rate yet. */
const COUNTS_OPEN: readonly Count[] = ["returned", "outstanding"];
const CELL = "px-2 py-2 text-end tabular-nums";
const HEAD = "px-2 py-2 text-end font-medium whitespace-nowrap";

/** Units × tasks: a row a unit in protocol order, its counts, and its tasks one by one. */
export async function MatrixTable({ view, urging }: { view: MatrixView; urging: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("review"), getLocale()]);
  const caption = t("matrix.caption", { period: view.period.code });
  const closed = view.window === "CLOSED";
  const columns = closed ? COUNTS : COUNTS_OPEN;
  const counts = (tally: Tally) => (
    <>
      {closed ? null : (
        <td className={CELL}>
          {tally.due === 0 ? "—" : t("handed-in", { count: tally.due - tally.outstanding, due: tally.due })}
        </td>
      )}
      {columns.map((key) => (
        <td
          key={key}
          className={clsx(
            CELL,
            closed && key === "outstanding" && tally[key] > 0 && "font-semibold text-late",
          )}
        >
          {tally.due === 0 ? "—" : tally[key]}
        </td>
      ))}
      {closed ? (
        <td className={CELL}>
          <TallyRate rate={tally.rate} />
        </td>
      ) : null}
    </>
  );
  const rowOf = ({ unit, tally, cells }: MatrixRow) => {
    const name = inLocale(locale, unit.shortNameZh, unit.nameEn);
    const due = cells.filter(({ state }) => state !== "NOT_DUE");
    const notDue = cells.length - due.length;
    const urgedAt = latest(cells.map((cell) => cell.urgedAt));
    return (
      <tr key={unit.code} id={unit.code} className="border-b border-line align-top hover:bg-sunken">
        <th scope="row" className="sticky start-0 bg-sheet px-3 py-2 text-start font-medium print:static">
          {/* A box of its own: on paper the cells of tables give way to their longest column. */}
          <span className={clsx("block", locale === "zh" ? "whitespace-nowrap" : "w-24 sm:w-44")}>
            <Link href={`/units/${unit.code}`}>{name}</Link>
          </span>
          {urgedAt ? (
            <span className="block text-xs font-normal text-ink-faint">
              {t("matrix.urged-on", { time: formatInstant(urgedAt, locale) })}
            </span>
          ) : null}
        </th>
        {counts(tally)}
        <td className="px-3 py-2">
          {due.length === 0 ? null : (
            <ul className="flex min-w-60 flex-wrap gap-1 print:min-w-0">
              {due.map((cell) => (
                <li key={cell.taskCode}>
                  <MatrixCellLink cell={cell} />
                </li>
              ))}
            </ul>
          )}
          {cells.length === 0 ? <span className="text-ink-faint">{t("matrix.no-tasks")}</span> : null}
          {notDue > 0 ? (
            <span className={clsx("block text-xs text-ink-faint", due.length > 0 && "mt-1")}>
              {t(due.length > 0 ? "matrix.also-not-due" : "matrix.only-not-due", { count: notDue })}
            </span>
          ) : null}
        </td>
        {urging ? (
          <td className="no-print px-2 py-2">
            {tally.outstanding > 0 ? (
              <Link
                href={`/periods/${view.period.code}?urge=${unit.code}#urge`}
                aria-label={t("urge.one-label", { unit: name })}
                className="inline-block min-h-6 whitespace-nowrap"
              >
                {t("urge.one")}
              </Link>
            ) : null}
          </td>
        ) : null}
      </tr>
    );
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div role="group" aria-label={caption} tabIndex={0} className="sheet relative mb-5 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-ink-soft">
            <th
              scope="col"
              className="sticky start-0 bg-sunken px-3 py-2 text-start font-medium print:static"
            >
              {t("matrix.unit")}
            </th>
            {closed ? null : (
              <th scope="col" className={HEAD}>
                {t("tally.handed-in")}
              </th>
            )}
            {columns.map((key) => (
              <th key={key} scope="col" className={HEAD}>
                {t(key === "outstanding" && !closed ? "tally.awaited" : `tally.${key}`)}
              </th>
            ))}
            {closed ? (
              <th scope="col" className={HEAD}>
                {t("tally.rate")}
              </th>
            ) : null}
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {t("matrix.tasks")}
            </th>
            {urging ? (
              <th scope="col" className="no-print px-2 py-2 text-start font-medium">
                {t("matrix.act")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>{view.rows.map(rowOf)}</tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong bg-sunken font-semibold">
            <th scope="row" className="sticky start-0 bg-sunken px-3 py-2 text-start print:static">
              {t("matrix.totals")}
            </th>
            {counts(view.totals)}
            <td />
            {urging ? <td className="no-print" /> : null}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function latest(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, at) => (at && (!last || at > last) ? at : last), null);
}
