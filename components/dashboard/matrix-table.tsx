import clsx from "clsx";
import type { ListColumn } from "@/components/list/list-column";
import { Still } from "@/components/ui/still";
import type { MatrixLine, MatrixRow, StandingView } from "@/lib/dashboards/standing";
import { useTexts } from "@/lib/i18n/translations";
import { LightMark } from "./light-mark";

type Props = {
  standing: StandingView;
  rows: readonly MatrixRow[];
  columns: readonly ListColumn<MatrixLine>[];
};

const isLast = (index: number, columns: readonly unknown[]) => index === columns.length - 1;

/** Units × measures. The first column stays while the rest is moved aside; the last tells of all measures. */
export function StandingMatrix({ standing, rows, columns }: Props) {
  const t = useTexts("dashboard.matrix");
  const edge = (index: number) => isLast(index, columns) && "border-s border-line-strong";
  return (
    <Still
      role="group"
      aria-label={t("caption")}
      tabIndex={0}
      className="sheet relative mb-5 overflow-x-auto"
    >
      <table className="w-full border-collapse text-sm print:text-[0.62rem]">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-ink-soft">
            {columns.map(({ key, label, header }, index) => (
              <th
                key={key}
                scope="col"
                className={clsx(
                  "py-1.5 font-medium whitespace-nowrap",
                  index === 0
                    ? "sticky start-0 z-10 bg-sunken px-3 text-start print:static"
                    : "px-1 text-center",
                  edge(index),
                )}
              >
                {header ?? label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.code} id={row.unit.code} className="border-b border-line hover:bg-sunken">
              {columns.map(({ key, cell }, index) =>
                index === 0 ? (
                  <th
                    key={key}
                    scope="row"
                    className="sticky start-0 bg-sheet px-3 py-1 text-start font-medium print:static"
                  >
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} className={clsx("px-0.5 py-1 text-center", edge(index))}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong bg-sunken font-semibold">
            {columns.map(({ key, cell }, index) =>
              index === 0 ? (
                <th
                  key={key}
                  scope="row"
                  className="sticky start-0 bg-sunken px-3 py-2 text-start print:static"
                >
                  {cell(standing.totals)}
                </th>
              ) : (
                <td key={key} className={clsx("px-0.5 py-1 text-center", edge(index))}>
                  {cell(standing.totals)}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      </table>
    </Still>
  );
}

/** What the marks mean, in words beside each. */
export function MatrixLegend() {
  const [t, tasks] = [useTexts("dashboard.matrix"), useTexts("tasks")];
  const lights = ["OVERDUE", "BEHIND", "NEAR_DUE", "ON_SCHEDULE", "DONE_LATE", "DONE"] as const;
  return (
    <ul aria-label={t("legend")} className="mb-3 flex flex-wrap gap-x-4 gap-y-1 text-sm text-ink-soft">
      {lights.map((light) => (
        <li key={light} className="inline-flex items-center gap-1.5">
          <LightMark light={light} />
          {tasks(`light.${light}`)}
        </li>
      ))}
      <li className="inline-flex items-center gap-1.5">
        <LightMark light="ON_SCHEDULE" />
        {t("legend-lead")}
      </li>
      <li className="inline-flex items-center gap-1.5">
        <LightMark light="ON_SCHEDULE" outlined />
        {t("legend-support")}
      </li>
    </ul>
  );
}
