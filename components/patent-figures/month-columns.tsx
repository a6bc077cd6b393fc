import { moneyColumnText, moneyValue } from "@/components/conversions/money-words";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { amount, text } from "@/lib/exports/sheet";
import { formatMonth } from "@/lib/i18n/format";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { Contracts, ConversionFigures, MonthRow } from "@/lib/patent-figures/conversions";
import { contractsHref } from "./hrefs";
import { figureWords, otherMoney } from "./words";

/** Contracts by month, of each kind there is: how many, and what they are worth. */
export async function monthColumns(
  { kinds }: ConversionFigures,
  unit: string | null,
): Promise<ListColumn<MonthRow>[]> {
  const { t, locale, kind: kindName } = await figureWords();
  const money = unitLabel("cny-10k", locale);
  const worth = (contracts: Contracts) => (contracts.cny === "0" ? null : moneyValue(contracts.cny, locale));
  const withOthers = kinds.some(({ sincePlan }) => sincePlan.others.length > 0);
  return [
    {
      key: "month",
      label: t("conversion.month"),
      nowrap: true,
      cell: (row) => formatMonth(row.month, locale),
      sheet: text((row) => formatMonth(row.month, locale)),
    },
    {
      key: "contracts",
      label: t("conversion.total-contracts"),
      align: "end",
      cell: ({ month, all }) => (
        <Link href={contractsHref(unit, { from: month, to: month })}>
          {t("conversion.contracts", { n: all.n })}
        </Link>
      ),
      sheet: amount((row) => String(row.all.n)),
    },
    {
      key: "amount",
      label: t("conversion.total-amount", { unit: money }),
      align: "end",
      nowrap: true,
      cell: ({ all }) => (all.cny === "0" ? t("none") : moneyColumnText(all.cny, locale)),
      sheet: amount((row) => worth(row.all)),
    },
    ...(withOthers ? [otherColumn()] : []),
    ...kinds.map(({ kind }): ListColumn<MonthRow> => {
      const name = kindName(kind);
      const of = (row: MonthRow) => row.kinds[kind];
      return {
        key: kind,
        label: name,
        align: "end",
        nowrap: true,
        cell: (row) =>
          of(row).n === 0 ? (
            t("none")
          ) : (
            <>
              <Link href={contractsHref(unit, { kind, from: row.month, to: row.month })}>
                {t("conversion.contracts", { n: of(row).n })}
              </Link>
              {of(row).cny === "0" ? null : (
                <span className="block text-xs text-ink-faint">{moneyColumnText(of(row).cny, locale)}</span>
              )}
            </>
          ),
        sheet: [
          amount((row) => (of(row).n ? String(of(row).n) : null)),
          amount((row) => worth(of(row)), t("conversion.amount-column", { kind: name, unit: money })),
        ],
      };
    }),
  ];

  function otherColumn(): ListColumn<MonthRow> {
    return {
      key: "others",
      label: t("conversion.others"),
      nowrap: true,
      cell: ({ all }) => otherMoney(all, locale) || t("none"),
      sheet: text(({ all }) => otherMoney(all, locale)),
    };
  }
}
