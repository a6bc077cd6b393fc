import { getLocale } from "next-intl/server";
import { matrixColumns, stateOf, totalsOf } from "@/app/(signed-in)/periods/[code]/matrix-columns";
import { instant, type Sheet, sheetOf, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { MatrixCell, MatrixRow, MatrixView } from "@/lib/reports/matrix.view";
import { readPeriodMatrix } from "@/lib/reports/queries/read-period-matrix";
import { ask } from "@/lib/web/read";
import { type ExportedList, listSheet } from "../list";

/** The matrix as it stands, and cell by cell. */
export const periodMatrix: ExportedList = async ({ code }) => {
  const view = await ask(readPeriodMatrix, { period: code });
  const t = await getTranslations("review");
  const title = t("matrix.title", { period: view.period.code });
  const units = await listSheet({
    ...{ title, name: t("matrix.unit") },
    columns: await matrixColumns(view, false),
    asOf: view.today,
    rows: view.rows,
    totals: totalsOf(view),
  });
  return [units, await cellsSheet(view, title)];
};

type UnitCell = MatrixCell & Pick<MatrixRow, "unit">;

/** One line a unit and task: what the matrix packs into a cell. */
async function cellsSheet(view: MatrixView, title: string): Promise<Sheet> {
  const [t, part, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  return sheetOf<UnitCell>({
    ...{ name: t("matrix.tasks"), title, asOf: view.today, filtersInWords: [] },
    columns: [
      {
        label: t("matrix.unit"),
        ...text(({ unit }: UnitCell) => inLocale(locale, unit.shortNameZh, unit.nameEn)),
      },
      { label: part("code"), ...text((cell: UnitCell) => cell.taskCode) },
      {
        label: t("column.task"),
        ...text((cell: UnitCell) => inLocale(locale, cell.title, cell.titleEn)),
      },
      {
        label: part("role"),
        ...text((cell: UnitCell) => t(cell.role === "LEAD" ? "matrix.lead" : "matrix.support")),
      },
      { label: t("periods.state"), ...text((cell: UnitCell) => stateOf(cell, t)) },
      { label: part("urged-at"), ...instant((cell: UnitCell) => cell.urgedAt) },
    ],
    rows: view.rows.flatMap(({ unit, cells }) => cells.map((cell) => ({ ...cell, unit }))),
  });
}
