import { getLocale } from "next-intl/server";
import { CellLook } from "@/components/review/matrix-cell";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UnitReport } from "@/lib/worklists/unit-standing";

type Props = {
  unit: string;
  period: string;
  rows: readonly UnitReport[];
  /** The reader looks at reports as a reviewer does; the unit's own people at their own pages. */
  reviews: boolean;
};

/** The reports of a unit for a period, each the way to the report. */
export async function UnitReportTable({ unit, period, rows, reviews }: Props) {
  const [t, plan, review, locale] = await Promise.all([
    getTranslations("unit-standing"),
    getTranslations("plan"),
    getTranslations("review"),
    getLocale(),
  ]);
  const hrefOf = ({ taskCode, reportId }: UnitReport) => {
    if (!reviews) return `/tasks/${taskCode}/reports/${period}/${unit}`;
    return reportId ? `/desk/reports/${reportId}` : `/tasks/${taskCode}`;
  };
  return (
    <DataTable
      caption={t("reporting.caption")}
      rows={rows}
      rowKey={(row) => `report-${row.taskCode}`}
      empty={<EmptyState title={t("period-page.none")} hint={t("period-page.none-hint")} />}
      columns={[
        {
          key: "task",
          header: t("period-page.task"),
          className: "min-w-44",
          cell: (row) => (
            <>
              <Link href={hrefOf(row)} className="font-medium">
                {row.taskCode}
              </Link>{" "}
              <span lang={row.titleEn && locale === "en" ? "en" : "zh-CN"}>
                {inLocale(locale, row.title, row.titleEn)}
              </span>
            </>
          ),
        },
        {
          key: "role",
          header: t("period-page.role"),
          cell: ({ role }) => (
            <Badge tone={role === "LEAD" ? "info" : "quiet"}>{plan(`unit-role.${role}`)}</Badge>
          ),
        },
        {
          key: "state",
          header: t("period-page.state"),
          nowrap: true,
          cell: (row) => <CellLook {...row} />,
        },
        {
          key: "returned",
          header: t("period-page.returned"),
          align: "end",
          nowrap: true,
          cell: ({ returned }) => t("period-page.times", { count: returned }),
        },
        {
          key: "coverage",
          header: t("period-page.coverage"),
          align: "end",
          nowrap: true,
          cell: ({ claims, covered }) =>
            claims === 0 ? "—" : review("page.claims-share", { count: claims, covered }),
        },
      ]}
    />
  );
}
