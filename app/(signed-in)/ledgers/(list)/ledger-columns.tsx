import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { instant, number, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { LEDGER_OUTCOMES } from "@/lib/ledgers/ledger";
import type { listLedgers } from "@/lib/ledgers/queries/list-ledgers";
import { LedgerStateBadge } from "../state-badge";

type LedgerRow = NonNullable<Awaited<ReturnType<typeof listLedgers.read>>>["rows"][number];

export async function ledgerColumns(): Promise<ListColumn<LedgerRow>[]> {
  const [t, locale] = await Promise.all([getTranslations("ledgers"), getLocale()]);
  return [
    {
      key: "file",
      label: t("column.file"),
      className: "min-w-48 break-all",
      cell: ({ id, fileName }) => (
        <Link href={`/ledgers/${id}`} className="font-medium">
          {fileName}
        </Link>
      ),
      sheet: text(({ fileName }) => fileName),
    },
    {
      key: "state",
      label: t("column.state"),
      cell: ({ state }) => <LedgerStateBadge state={state} />,
      sheet: text(({ state }) => t(`state.${state}`)),
    },
    ...LEDGER_OUTCOMES.map(
      (outcome): ListColumn<LedgerRow> => ({
        key: outcome,
        label: t(`outcome.${outcome}`),
        align: "end",
        secondary: outcome === "UNCHANGED",
        cell: ({ counts }) => counts[outcome],
        sheet: number(({ counts }) => counts[outcome]),
      }),
    ),
    {
      key: "at",
      label: t("column.at"),
      nowrap: true,
      secondary: true,
      cell: ({ at }) => formatInstant(at, locale),
      sheet: instant(({ at }) => at),
    },
    {
      key: "by",
      label: t("column.by"),
      secondary: true,
      cell: ({ by }) => by,
      sheet: text(({ by }) => by),
    },
  ];
}
