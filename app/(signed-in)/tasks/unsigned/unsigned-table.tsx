import { getLocale, getTranslations } from "next-intl/server";
import { RuleLink } from "@/components/tasks/rule-link";
import { SignatureBadge } from "@/components/tasks/signature-badge";
import { unitShort } from "@/components/tasks/unit-names";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import type { UnsignedLine } from "@/lib/tasks/task-view";

type Props = { lines: readonly UnsignedLine[]; chooses: boolean };

export async function UnsignedTable({ lines, chooses }: Props) {
  const [t, locale] = await Promise.all([getTranslations("tasks"), getLocale()]);
  const box: Column<UnsignedLine> = {
    key: "choose",
    header: t("column.choose"),
    cell: (row) => (
      <input
        type="checkbox"
        name="code"
        value={row.code}
        aria-label={t("unsigned.choose-one", { code: row.code })}
        className="no-print size-6 accent-accent"
      />
    ),
  };
  return (
    <DataTable
      caption={t("unsigned.caption")}
      rows={lines}
      rowKey={(row) => `${row.code}-${row.unit.code}`}
      empty={<EmptyState title={t("unsigned.none")} />}
      columns={[
        ...(chooses ? [box] : []),
        { key: "code", header: t("column.code"), nowrap: true, cell: (row) => row.code },
        {
          key: "title",
          header: t("column.title"),
          className: "min-w-48",
          cell: (row) => (
            <Link href={`/tasks/${row.code}${chooses ? "/sign" : ""}`} className="font-medium">
              {inLocale(locale, row.title, row.titleEn)}
            </Link>
          ),
        },
        { key: "unit", header: t("column.unit"), nowrap: true, cell: (row) => unitShort(row.unit, locale) },
        { key: "role", header: t("column.role"), secondary: true, cell: (row) => t(`role.${row.role}`) },
        {
          key: "version",
          header: t("column.version"),
          secondary: true,
          nowrap: true,
          cell: (row) => (
            <Link href={`/tasks/${row.code}/versions/${row.versionNumber}`}>
              {row.versionNumber} · {t(`ground.${row.ground}`)}
            </Link>
          ),
        },
        {
          key: "since",
          header: t("column.since"),
          secondary: true,
          cell: (row) => formatInstant(row.since, locale),
        },
        {
          key: "sign-by",
          header: t("column.sign-by"),
          cell: (row) => (
            <>
              {row.signBy ? formatDate(row.signBy, locale, true) : "–"}
              {row.rule ? (
                <span className="block text-xs">
                  <RuleLink rule={row.rule} />
                </span>
              ) : null}
            </>
          ),
        },
        { key: "age", header: t("column.age"), align: "end", cell: (row) => row.age ?? "–" },
        {
          key: "state",
          header: t("column.signature"),
          cell: (row) => <SignatureBadge state={row.state} />,
        },
      ]}
    />
  );
}
