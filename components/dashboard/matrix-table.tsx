import { getLocale, getTranslations } from "next-intl/server";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import type { MatrixRow, Stand, StandingView } from "@/lib/dashboards/standing";
import { inLocale } from "@/lib/i18n/locale";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";
import { LightMark } from "./light-mark";

type Props = { standing: StandingView; rows: readonly MatrixRow[]; params: Params };

const HEAD = "px-1 py-2 text-center font-medium whitespace-nowrap";

/** Units × measures: in each cell what the unit leads above what it supports, each the way to its tasks. */
export async function StandingMatrix({ standing, rows, params }: Props) {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("dashboard.matrix"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const { measures, whole } = standing;
  const stand = (
    of: Stand | null,
    role: "LEAD" | "SUPPORT",
    unit: MatrixRow["unit"],
    measure: string | null,
  ) =>
    of ? (
      <Link
        href={dashboardHref("/dashboard/tasks", params, {
          unit: unit.code,
          measure: measure ?? params.measure ?? null,
          role: role === "SUPPORT" ? role : null,
        })}
        aria-label={t(role === "LEAD" ? "cell-lead" : "cell-support", {
          unit: inLocale(locale, unit.shortNameZh, unit.nameEn),
          measure: measure ?? "",
          count: of.tasks,
          planned: of.planned,
          actual: of.actual,
          light: tasks(`light.${of.light}`),
        })}
        title={`${of.planned}% / ${of.actual}%`}
        className="flex min-h-6 items-center justify-center gap-1 rounded-box px-1 text-ink tabular-nums no-underline hover:bg-accent-wash hover:no-underline"
      >
        <LightMark light={of.light} outlined={role === "SUPPORT"} />
        {Math.floor(Number(of.actual))}
      </Link>
    ) : (
      <span className="block min-h-6" />
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <div role="group" aria-label={t("caption")} tabIndex={0} className="sheet relative mb-5 overflow-x-auto">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-ink-soft">
            <th
              scope="col"
              className="sticky start-0 z-10 bg-sunken px-3 py-2 text-start font-medium print:static"
            >
              {t("unit")}
            </th>
            {measures.map(({ code, titleZh, titleEn }) => (
              <th key={code} scope="col" className={HEAD}>
                <Link
                  href={`/measures/${code}`}
                  title={inLocale(locale, titleZh, titleEn)}
                  className="text-inherit"
                >
                  {code}
                </Link>
              </th>
            ))}
            <th scope="col" className={`${HEAD} border-s border-line-strong`}>
              {t("total")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit.code} id={row.unit.code} className="border-b border-line hover:bg-sunken">
              <th
                scope="row"
                className="sticky start-0 bg-sheet px-3 py-1 text-start font-medium print:static"
              >
                <Link
                  href={`/units/${row.unit.code}`}
                  className="inline-flex min-h-6 items-center whitespace-nowrap"
                >
                  {unitShort(row.unit, locale)}
                </Link>
              </th>
              {measures.map(({ code }) => (
                <td key={code} className="px-0.5 py-1 text-center">
                  {stand(row.cells[code]?.lead ?? null, "LEAD", row.unit, code)}
                  {stand(row.cells[code]?.support ?? null, "SUPPORT", row.unit, code)}
                </td>
              ))}
              <td className="border-s border-line-strong px-0.5 py-1 text-center font-medium">
                {stand(row.leads, "LEAD", row.unit, null)}
                {stand(row.supports, "SUPPORT", row.unit, null)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="border-t-2 border-line-strong bg-sunken font-semibold">
            <th scope="row" className="sticky start-0 bg-sunken px-3 py-2 text-start print:static">
              {t("totals")}
            </th>
            {measures.map(({ code, stand: of }) => (
              <td key={code} className="px-0.5 py-1 text-center">
                <Total of={of} href={dashboardHref("/dashboard/tasks", params, { measure: code })} />
              </td>
            ))}
            <td className="border-s border-line-strong px-0.5 py-1 text-center">
              <Total of={whole} href={dashboardHref("/dashboard/tasks", params)} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Total({ of, href }: { of: Stand | null; href: string }) {
  if (!of) return null;
  return (
    <Link href={href} className="flex min-h-6 items-center justify-center gap-1 text-ink tabular-nums">
      <LightMark light={of.light} />
      {of.actual}
    </Link>
  );
}

/** What the marks mean, in words beside each. */
export async function MatrixLegend() {
  const [t, tasks] = await Promise.all([getTranslations("dashboard.matrix"), getTranslations("tasks")]);
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
