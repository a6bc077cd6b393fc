import { getLocale } from "next-intl/server";
import { LightBadge } from "@/components/tasks/badges";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UnitPart } from "@/lib/worklists/unit-standing";

/** Tasks as a unit's figures count them, each the way to its readings. */
export async function PartTable({ rows, caption }: { rows: readonly UnitPart[]; caption: string }) {
  const [t, locale] = await Promise.all([getTranslations("unit-standing.parts"), getLocale()]);
  return (
    <DataTable
      caption={caption}
      rows={rows}
      rowKey={(row) => `part-${row.code}`}
      empty={<EmptyState title={t("none")} hint={t("none-hint")} />}
      columns={[
        {
          key: "task",
          header: t("task"),
          className: "min-w-44",
          cell: ({ code, title, titleEn }) => (
            <>
              <Link href={`/tasks/${code}#progress`} className="font-medium">
                {code}
              </Link>{" "}
              <span lang={titleEn && locale === "en" ? "en" : "zh-CN"}>
                {inLocale(locale, title, titleEn)}
              </span>
            </>
          ),
        },
        { key: "light", header: t("light"), cell: ({ light }) => <LightBadge light={light} /> },
        {
          key: "actual",
          header: t("actual"),
          align: "end",
          nowrap: true,
          cell: ({ actual, period }) =>
            actual === null ? (
              <span className="text-ink-faint">{t("no-report")}</span>
            ) : (
              <>
                {t("percent", { value: actual })}
                <span className="block text-xs text-ink-faint">{period}</span>
              </>
            ),
        },
        {
          key: "planned",
          header: t("planned"),
          align: "end",
          cell: ({ planned }) => t("percent", { value: planned }),
        },
        { key: "weight", header: t("weight"), align: "end", secondary: true, cell: ({ weight }) => weight },
        { key: "due", header: t("due"), nowrap: true, cell: ({ dueOn }) => formatDate(dueOn, locale) },
      ]}
    />
  );
}
