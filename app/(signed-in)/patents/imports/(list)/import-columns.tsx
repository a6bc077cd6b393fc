import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { Link } from "@/components/ui/link";
import { instant, number, text } from "@/lib/exports/sheet";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listImports } from "@/lib/patent-imports/queries/list-imports";
import { ImportStateBadge } from "../state-badge";

type ImportRow = NonNullable<Awaited<ReturnType<typeof listImports.read>>>["rows"][number];

const COUNTS = ["added", "changed", "refused"] as const;

export async function importColumns(): Promise<ListColumn<ImportRow>[]> {
  const [t, locale] = await Promise.all([getTranslations("patent-imports"), getLocale()]);
  const unitName = ({ unit }: ImportRow) => inLocale(locale, unit.shortNameZh, unit.code);
  return [
    {
      key: "file",
      label: t("column.file"),
      className: "min-w-48 break-all",
      cell: ({ id, fileName }) => (
        <Link href={`/patents/imports/${id}`} className="font-medium">
          {fileName}
        </Link>
      ),
      sheet: text(({ fileName }) => fileName),
    },
    {
      key: "state",
      label: t("column.state"),
      nowrap: true,
      cell: ({ state }) => <ImportStateBadge state={state} />,
      sheet: text(({ state }) => t(`state.${state}`)),
    },
    {
      key: "unit",
      label: t("column.unit"),
      nowrap: true,
      cell: unitName,
      sheet: text(unitName),
    },
    {
      key: "rows",
      label: t("column.rows"),
      align: "end",
      cell: ({ rowsTotal }) => rowsTotal?.toLocaleString("en-US") ?? "–",
      sheet: number(({ rowsTotal }) => rowsTotal),
    },
    ...COUNTS.map(
      (count): ListColumn<ImportRow> => ({
        key: count,
        label: t(`count.${count}`),
        align: "end",
        cell: (row) => row[count].toLocaleString("en-US"),
        sheet: number((row) => row[count]),
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
      nowrap: true,
      secondary: true,
      cell: ({ by }) => by,
      sheet: text(({ by }) => by),
    },
    {
      key: "source",
      label: t("column.source"),
      secondary: true,
      cell: ({ source }) => source,
      sheet: text(({ source }) => source),
    },
  ];
}

/** What narrows the list, in words. */
export async function importChips(state: ImportRow["state"] | null) {
  const t = await getTranslations("patent-imports");
  return state ? [{ name: "state", label: t(`state.${state}`) }] : [];
}
