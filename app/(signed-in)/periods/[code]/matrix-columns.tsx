import clsx from "clsx";
import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { MatrixCellLink } from "@/components/review/matrix-cell";
import { TallyRate } from "@/components/review/tally-rate";
import { Link } from "@/components/ui/link";
import { instant, number, percent, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Tally } from "@/lib/reports/matrix";
import type { MatrixCell, MatrixRow, MatrixView } from "@/lib/reports/matrix.view";

type Count = "due" | "onTime" | "madeUp" | "returned" | "outstanding";
const COUNTS: readonly Count[] = ["due", "onTime", "madeUp", "returned", "outstanding"];
/** While the window is open everyone still has time: nothing is late, and there is no rate yet. */
const COUNTS_OPEN: readonly Count[] = ["returned", "outstanding"];

/** A unit with what it owes, or the line of all of them together. */
export type MatrixLine = Omit<MatrixRow, "unit"> & { unit: MatrixRow["unit"] | null };

export function totalsOf({ totals }: MatrixView): MatrixLine {
  return { unit: null, tally: totals, cells: [] };
}

/** A row a unit: its counts, and its tasks one by one. */
export async function matrixColumns(view: MatrixView, urging: boolean): Promise<ListColumn<MatrixLine>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const closed = view.window === "CLOSED";
  const name = ({ unit }: MatrixLine) =>
    unit ? inLocale(locale, unit.shortNameZh, unit.nameEn) : t("matrix.totals");
  const urgedAt = ({ cells }: MatrixLine) => latest(cells.map((cell) => cell.urgedAt));
  const due = ({ cells }: MatrixLine) => cells.filter(({ state }) => state !== "NOT_DUE");
  const notDue = (line: MatrixLine) => {
    const count = line.cells.length - due(line).length;
    if (count === 0) return line.unit && line.cells.length === 0 ? t("matrix.no-tasks") : null;
    return t(due(line).length > 0 ? "matrix.also-not-due" : "matrix.only-not-due", { count });
  };
  const unlessNothing = (tally: Tally, count: number) => (tally.due === 0 ? null : count);
  const handedIn: ListColumn<MatrixLine> = {
    key: "handed-in",
    label: t("tally.handed-in"),
    align: "end",
    cell: ({ tally }) =>
      tally.due === 0 ? "—" : t("handed-in", { count: tally.due - tally.outstanding, due: tally.due }),
    sheet: [
      number(({ tally }) => unlessNothing(tally, tally.due - tally.outstanding)),
      number(({ tally }) => unlessNothing(tally, tally.due), t("tally.due")),
    ],
  };
  const rate: ListColumn<MatrixLine> = {
    key: "rate",
    label: t("tally.rate"),
    align: "end",
    cell: ({ tally }) => <TallyRate rate={tally.rate} />,
    sheet: percent(({ tally }) => tally.rate),
  };
  const act: ListColumn<MatrixLine> = {
    key: "act",
    label: t("matrix.act"),
    className: "no-print",
    cell: (line) =>
      line.unit && line.tally.outstanding > 0 ? (
        <Link
          href={`/periods/${view.period.code}?urge=${line.unit.code}#urge`}
          aria-label={t("urge.one-label", { unit: name(line) })}
          className="inline-block min-h-6 whitespace-nowrap"
        >
          {t("urge.one")}
        </Link>
      ) : null,
    sheet: null,
  };
  return [
    {
      key: "unit",
      label: t("matrix.unit"),
      cell: (line) => {
        const urged = urgedAt(line);
        if (!line.unit) return name(line);
        return (
          <>
            {/* A box of its own: on paper the cells of tables give way to their longest column. */}
            <span className={clsx("block", locale === "zh" ? "whitespace-nowrap" : "w-24 sm:w-44")}>
              <Link href={`/units/${line.unit.code}`}>{name(line)}</Link>
            </span>
            {urged ? (
              <span className="block text-xs font-normal text-ink-faint">
                {t("matrix.urged-on", { time: formatInstant(urged, locale) })}
              </span>
            ) : null}
          </>
        );
      },
      sheet: [text(name), instant(urgedAt, part("urged-at"))],
    },
    ...(closed ? [] : [handedIn]),
    ...(closed ? COUNTS : COUNTS_OPEN).map(
      (key): ListColumn<MatrixLine> => ({
        key,
        label: t(key === "outstanding" && !closed ? "tally.awaited" : `tally.${key}`),
        align: "end",
        cell: ({ tally }) => {
          const late = closed && key === "outstanding" && tally.outstanding > 0;
          return tally.due === 0 ? (
            "—"
          ) : (
            <span className={clsx(late && "font-semibold text-late")}>{tally[key]}</span>
          );
        },
        sheet: number(({ tally }) => unlessNothing(tally, tally[key])),
      }),
    ),
    ...(closed ? [rate] : []),
    {
      key: "tasks",
      label: t("matrix.tasks"),
      cell: (line) => (
        <>
          {due(line).length === 0 ? null : (
            <ul className="flex min-w-60 flex-wrap gap-1 print:min-w-0">
              {due(line).map((cell) => (
                <li key={cell.taskCode}>
                  <MatrixCellLink cell={cell} />
                </li>
              ))}
            </ul>
          )}
          {notDue(line) ? (
            <span
              className={clsx(
                "block text-ink-faint",
                due(line).length > 0 && "mt-1",
                line.cells.length > 0 && "text-xs",
              )}
            >
              {notDue(line)}
            </span>
          ) : null}
        </>
      ),
      sheet: [
        text((line) =>
          due(line)
            .map((cell) => `${cell.taskCode} ${stateOf(cell, t)}`)
            .join("\n"),
        ),
        text(notDue, part("not-due")),
      ],
    },
    ...(urging ? [act] : []),
  ];
}

type Texts = Awaited<ReturnType<typeof getTranslations<"review">>>;

/** As a cell of the matrix says it. */
export function stateOf({ state, late, handedIn }: MatrixCell, t: Texts): string {
  return late && handedIn ? `${t(`cell.${state}`)} · ${t("cell.late")}` : t(`cell.${state}`);
}

function latest(instants: readonly (Date | null)[]): Date | null {
  return instants.reduce((last, at) => (at && (!last || at > last) ? at : last), null);
}
