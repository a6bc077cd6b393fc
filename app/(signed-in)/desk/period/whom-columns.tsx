import clsx from "clsx";
import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { number, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { MatrixUnit } from "@/lib/reports/matrix";
import type { Params } from "@/lib/web/list-params";
import type { PeriodState } from "@/lib/worklists/period-state";
import { WHOM_COLUMNS, type WhomRow } from "@/lib/worklists/waiting";
import { WhomCell } from "./whom-cell";

/** A unit, or all of them together. */
export type WhomLine = WhomRow<MatrixUnit | null>;

export function whomTotals({ whom }: PeriodState): WhomLine {
  return { unit: null, ...whom.totals };
}

/** What waits for each unit: a column a kind, each figure the way to its rows. */
export async function whomColumns(params: Params): Promise<ListColumn<WhomLine>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("period-state"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const name = ({ unit }: WhomLine) => (unit ? inLocale(locale, unit.shortNameZh, unit.nameEn) : t("total"));
  return [
    {
      key: "unit",
      label: t("whom.unit"),
      sort: "unit",
      cell: (line) =>
        line.unit ? (
          <span className={clsx("block", locale === "zh" ? "whitespace-nowrap" : "w-24 sm:w-44")}>
            <Link href={`/units/${line.unit.code}#standing`}>{name(line)}</Link>
          </span>
        ) : (
          name(line)
        ),
      sheet: text(name),
    },
    {
      key: "late",
      label: t("whom.late"),
      sort: "late",
      align: "end",
      cell: ({ late }) => (
        <span className={late > 0 ? "font-semibold text-late" : "text-ink-faint"}>{late}</span>
      ),
      sheet: number(({ late }) => late),
    },
    ...WHOM_COLUMNS.map((kind): ListColumn<WhomLine> => {
      const column = t(`whom.column.${kind}`);
      return {
        key: kind,
        label: column,
        sort: kind,
        align: "end",
        cell: ({ unit, columns }) => (
          <WhomCell
            params={unit ? { ...params, unit: unit.code } : params}
            column={kind}
            waiting={columns[kind]}
          />
        ),
        sheet: [
          number(({ columns }) => columns[kind].count),
          number(({ columns }) => columns[kind].late || null, part("late-of", { column })),
          number(
            ({ columns: { [kind]: waiting } }) => (waiting.count > 0 ? waiting.oldest : null),
            part("oldest-of", { column }),
          ),
        ],
      };
    }),
  ];
}
