import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import type { MatrixLine, Stand, StandingView } from "@/lib/dashboards/standing";
import { percent, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Params } from "@/lib/web/list-params";
import { dashboardHref } from "./address";
import { LightMark } from "./light-mark";

type Role = "LEAD" | "SUPPORT";

/** A column a measure, and one for all of them: what a unit leads above what it supports. */
export async function matrixColumns(
  standing: StandingView,
  params: Params,
): Promise<ListColumn<MatrixLine>[]> {
  const [t, tasks, locale] = await Promise.all([
    getTranslations("dashboard.matrix"),
    getTranslations("tasks"),
    getLocale(),
  ]);
  const stand = (of: Stand | null, role: Role, unit: MatrixLine["unit"], measure: string | null) =>
    of ? (
      <Link
        href={dashboardHref("/dashboard/tasks", params, {
          unit: unit?.code ?? params.unit ?? null,
          measure: measure ?? params.measure ?? null,
          role: role === "SUPPORT" ? role : null,
        })}
        title={`${of.planned}% / ${of.actual}%`}
        className="flex min-h-6 items-center justify-center gap-1 rounded-box px-0.5 text-ink tabular-nums no-underline hover:bg-accent-wash hover:no-underline"
      >
        <LightMark light={of.light} outlined={role === "SUPPORT"} />
        {of.actual}
        <span className="sr-only">
          {t(role === "LEAD" ? "cell-lead" : "cell-support", {
            planned: of.planned,
            light: tasks(`light.${of.light}`),
          })}
        </span>
      </Link>
    ) : (
      <span className="block min-h-6" />
    );
  const column = (
    key: string,
    label: string,
    of: (row: MatrixLine) => { lead: Stand | null; support: Stand | null },
    measure: string | null,
  ): ListColumn<MatrixLine> => ({
    key,
    label,
    cell: (row) => (
      <>
        {stand(of(row).lead, "LEAD", row.unit, measure)}
        {stand(of(row).support, "SUPPORT", row.unit, measure)}
      </>
    ),
    sheet: [
      percent((row) => of(row).lead?.actual ?? null),
      text((row) => lightText(of(row).lead), t("sheet-light", { column: label, role: t("leads") })),
      percent(
        (row) => of(row).lead?.planned ?? null,
        t("sheet-planned", { column: label, role: t("leads") }),
      ),
      percent(
        (row) => of(row).support?.actual ?? null,
        t("sheet-actual", { column: label, role: t("supports") }),
      ),
      text((row) => lightText(of(row).support), t("sheet-light", { column: label, role: t("supports") })),
      percent(
        (row) => of(row).support?.planned ?? null,
        t("sheet-planned", { column: label, role: t("supports") }),
      ),
    ],
  });
  const lightText = (of: Stand | null) => of && tasks(`light.${of.light}`);
  return [
    {
      key: "unit",
      label: t("unit"),
      cell: ({ unit }) =>
        unit ? (
          <Link href={`/units/${unit.code}`} className="inline-flex min-h-6 items-center whitespace-nowrap">
            {unitShort(unit, locale)}
          </Link>
        ) : (
          t("totals")
        ),
      sheet: text(({ unit }) => (unit ? unitShort(unit, locale) : t("totals"))),
    },
    ...standing.measures.map(({ code, titleZh, titleEn }) => ({
      ...column(code, code, (row) => row.cells[code] ?? { lead: null, support: null }, code),
      header: (
        <Link
          href={`/measures/${code}`}
          title={inLocale(locale, titleZh, titleEn)}
          className="inline-flex min-h-6 items-center text-inherit"
        >
          {code}
        </Link>
      ),
    })),
    column("total", t("total"), ({ leads, supports }) => ({ lead: leads, support: supports }), null),
  ];
}
