import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { EvidenceBadge } from "@/components/record/evidence-badge";
import { Link } from "@/components/ui/link";
import { number, text } from "@/lib/exports/sheet";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { listMeasures } from "@/lib/plan/queries/list-measures";
import { progressColumns } from "./progress-column";

type MeasureListView = NonNullable<Awaited<ReturnType<typeof listMeasures.read>>>;
export type MeasureRow = MeasureListView["measures"][number];

export async function measureColumns(): Promise<ListColumn<MeasureRow>[]> {
  const [t, common, locale, progress] = await Promise.all([
    getTranslations("plan"),
    getTranslations("common"),
    getLocale(),
    progressColumns<MeasureRow>(),
  ]);
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const units = (role: "LEAD" | "SUPPORT", row: MeasureRow) =>
    row.units
      .filter((part) => part.role === role)
      .map((part) => pick(part.unit.shortNameZh, part.unit.code))
      .join(pick("、", ", "));
  const title = (row: MeasureRow) => pick(row.titleZh, row.titleEn);
  const theme = (row: MeasureRow) => pick(row.theme.titleZh, row.theme.titleEn);
  return [
    {
      key: "code",
      label: t("measures.code"),
      sort: "code",
      nowrap: true,
      cell: (row) => row.code,
      sheet: text((row) => row.code),
    },
    {
      key: "name",
      label: t("measures.name"),
      sort: "title",
      className: "min-w-56",
      cell: (row) => (
        <>
          <Link href={`/measures/${row.code}`} className="font-medium">
            {title(row)}
          </Link>
          <span className="block text-xs text-ink-faint">{theme(row)}</span>
        </>
      ),
      sheet: [text(title), text(theme, t("measures.theme"))],
    },
    {
      key: "leads",
      label: t("measures.leads"),
      cell: (row) => units("LEAD", row) || "–",
      sheet: text((row) => units("LEAD", row)),
    },
    {
      key: "supports",
      label: t("measures.supports"),
      secondary: true,
      cell: (row) => units("SUPPORT", row) || "–",
      sheet: text((row) => units("SUPPORT", row)),
    },
    ...progress,
    {
      key: "documents",
      label: t("measures.documents"),
      sort: "documents",
      align: "end",
      secondary: true,
      cell: (row) => row._count.documents,
      sheet: number((row) => row._count.documents),
    },
    {
      key: "indicators",
      label: t("measures.indicators"),
      sort: "indicators",
      align: "end",
      secondary: true,
      cell: (row) => row._count.indicators,
      sheet: number((row) => row._count.indicators),
    },
    {
      key: "evidence",
      label: t("measures.evidence"),
      secondary: true,
      cell: (row) => <EvidenceBadge evidence={row.evidence} />,
      sheet: text((row) => common(`evidence.${row.evidence}`)),
    },
  ];
}
