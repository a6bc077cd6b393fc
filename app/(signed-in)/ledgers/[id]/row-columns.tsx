import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { date, number, text } from "@/lib/exports/sheet";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { RowOutcomeBadge } from "../state-badge";
import type { LedgerView } from "./ledger-view";
import { changeWords, problemLines, problemWords } from "./problem-words";
import { RowProblems } from "./row-problems";

type LedgerRow = LedgerView["rows"][number];
type Of = Pick<LedgerView, "sheetCount" | "unitChoices" | "headings">;

export async function ledgerRowColumns({
  sheetCount,
  unitChoices,
  headings,
}: Of): Promise<ListColumn<LedgerRow>[]> {
  const [t, part, locale, lines, problem, change] = await Promise.all([
    getTranslations("ledgers"),
    getTranslations("exports.part"),
    getLocale(),
    problemLines(headings.columns),
    problemWords(headings.columns),
    changeWords(),
  ]);
  const nameOf = (code: string) => {
    const unit = unitChoices.find((one) => one.code === code);
    return unit ? inLocale(locale, unit.shortNameZh, unit.code) : code;
  };
  const named = (codes: readonly string[]) => codes.map(nameOf).join(inLocale(locale, "、", ", "));
  const code = ({ parsed, taskCode }: LedgerRow) => taskCode ?? (parsed?.code || parsed?.measureCode || "");
  return [
    {
      key: "row",
      label: t("column.row"),
      nowrap: true,
      cell: ({ line }) => (sheetCount ? `${line.sheet} ${line.row}` : line.row),
      sheet: [
        number(({ line }) => line.row),
        ...(sheetCount ? [text(({ line }: LedgerRow) => line.sheet, part("worksheet"))] : []),
      ],
    },
    {
      key: "outcome",
      label: t("column.outcome"),
      nowrap: true,
      cell: (row) => <RowOutcomeBadge outcome={row.outcome} />,
      sheet: text((row) => t(`outcome.${row.outcome}`)),
    },
    {
      key: "task",
      label: t("column.task"),
      className: "min-w-56",
      cell: (row) => (
        <>
          <span className="me-2 text-ink-faint tabular-nums">
            {row.taskCode ? <Link href={`/tasks/${row.taskCode}`}>{row.taskCode}</Link> : code(row)}
          </span>
          <span lang={locale === "en" ? "zh-CN" : undefined}>{row.parsed?.title}</span>
        </>
      ),
      sheet: [text(({ parsed }) => parsed?.title ?? null), text(code, part("code"))],
    },
    {
      key: "units",
      label: t("column.units"),
      className: "min-w-36",
      secondary: true,
      cell: ({ parsed }) => (
        <>
          {parsed?.lead ? nameOf(parsed.lead) : ""}
          {parsed && parsed.supports.length > 0 ? (
            <span className="block text-xs text-ink-faint">
              {t("support-short", { units: named(parsed.supports) })}
            </span>
          ) : null}
        </>
      ),
      sheet: [
        text(({ parsed }) => (parsed?.lead ? nameOf(parsed.lead) : null)),
        text(({ parsed }) => parsed && named(parsed.supports), part("supports")),
      ],
    },
    {
      key: "due",
      label: t("column.due"),
      nowrap: true,
      secondary: true,
      cell: ({ parsed }) => (parsed?.dueOn ? formatDate(parsed.dueOn, locale) : ""),
      sheet: date(({ parsed }) => parsed?.dueOn ?? null),
    },
    {
      key: "problems",
      label: t("column.problems"),
      className: "min-w-64",
      cell: ({ problems, parsed }) => (
        <RowProblems problems={problems} changes={parsed?.changes ?? []} words={{ problem, change }} />
      ),
      sheet: text(({ problems, parsed }) => lines(problems, parsed?.changes ?? []).join("\n")),
    },
  ];
}
