import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { CellLook } from "@/components/review/matrix-cell";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { number, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UnitReport } from "@/lib/worklists/unit-standing";

type Of = {
  unit: string;
  period: string;
  /** The reader looks at reports as a reviewer does; the unit's own people at their own pages. */
  reviews: boolean;
};

/** The reports of a unit for a period, each the way to the report. */
export async function unitReportColumns({ unit, period, reviews }: Of): Promise<ListColumn<UnitReport>[]> {
  const [t, plan, review, part, locale] = await Promise.all([
    getTranslations("unit-standing.period-page"),
    getTranslations("plan"),
    getTranslations("review"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const title = (row: UnitReport) => inLocale(locale, row.title, row.titleEn);
  const state = ({ state: of, late, handedIn }: UnitReport) =>
    late && handedIn ? `${review(`cell.${of}`)} · ${review("cell.late")}` : review(`cell.${of}`);
  const hrefOf = ({ taskCode, reportId }: UnitReport) => {
    if (!reviews) return `/tasks/${taskCode}/reports/${period}/${unit}`;
    return reportId ? `/desk/reports/${reportId}` : `/tasks/${taskCode}`;
  };
  return [
    {
      key: "task",
      label: t("task"),
      className: "min-w-44",
      cell: (row) => (
        <>
          <Link href={hrefOf(row)} className="font-medium">
            {row.taskCode}
          </Link>{" "}
          <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>{title(row)}</span>
        </>
      ),
      sheet: [text(title), text(({ taskCode }) => taskCode, part("code"))],
    },
    {
      key: "role",
      label: t("role"),
      cell: ({ role }) => (
        <Badge tone={role === "LEAD" ? "info" : "quiet"}>{plan(`unit-role.${role}`)}</Badge>
      ),
      sheet: text(({ role }) => plan(`unit-role.${role}`)),
    },
    {
      key: "state",
      label: t("state"),
      nowrap: true,
      cell: (row) => <CellLook {...row} />,
      sheet: text(state),
    },
    {
      key: "returned",
      label: t("returned"),
      align: "end",
      nowrap: true,
      cell: ({ returned }) => t("times", { count: returned }),
      sheet: number(({ returned }) => returned || null),
    },
    {
      key: "coverage",
      label: t("coverage"),
      align: "end",
      nowrap: true,
      cell: ({ claims, covered }) =>
        claims === 0 ? "—" : review("page.claims-share", { count: claims, covered }),
      sheet: [
        number(({ claims, covered }) => (claims === 0 ? null : covered)),
        number(({ claims }) => claims || null, part("claims")),
      ],
    },
  ];
}
