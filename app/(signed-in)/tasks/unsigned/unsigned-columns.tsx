import { getLocale } from "next-intl/server";
import type { ListColumn } from "@/components/list/list-column";
import { RuleLink } from "@/components/tasks/rule-link";
import { SignatureBadge } from "@/components/tasks/signature-badge";
import { unitShort } from "@/components/tasks/unit-names";
import { Link } from "@/components/ui/link";
import { date, instant, number, text } from "@/lib/exports/sheet";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { UnsignedLine } from "@/lib/tasks/task-view";
import { articleName } from "@/lib/working-rules/article";

/** `chooses`: with a box to tick before each, and links to where it is signed. */
export async function unsignedColumns(chooses: boolean): Promise<ListColumn<UnsignedLine>[]> {
  const [t, part, locale] = await Promise.all([
    getTranslations("tasks"),
    getTranslations("exports.part"),
    getLocale(),
  ]);
  const title = (row: UnsignedLine) => inLocale(locale, row.title, row.titleEn);
  const version = (row: UnsignedLine) => `${row.versionNumber} · ${t(`ground.${row.ground}`)}`;
  const box: ListColumn<UnsignedLine> = {
    key: "choose",
    label: t("column.choose"),
    cell: (row) => (
      <input
        type="checkbox"
        name="code"
        value={row.code}
        aria-label={t("unsigned.choose-one", { code: row.code })}
        className="no-print size-6 accent-accent"
      />
    ),
    sheet: null,
  };
  return [
    ...(chooses ? [box] : []),
    {
      key: "code",
      label: t("column.code"),
      nowrap: true,
      cell: (row) => row.code,
      sheet: text((row) => row.code),
    },
    {
      key: "title",
      label: t("column.title"),
      className: "min-w-48",
      cell: (row) => (
        <Link href={`/tasks/${row.code}${chooses ? "/sign" : ""}`} className="font-medium">
          {title(row)}
        </Link>
      ),
      sheet: text(title),
    },
    {
      key: "unit",
      label: t("column.unit"),
      nowrap: true,
      cell: (row) => unitShort(row.unit, locale),
      sheet: text((row) => unitShort(row.unit, locale)),
    },
    {
      key: "role",
      label: t("column.role"),
      secondary: true,
      cell: (row) => t(`role.${row.role}`),
      sheet: text((row) => t(`role.${row.role}`)),
    },
    {
      key: "version",
      label: t("column.version"),
      secondary: true,
      nowrap: true,
      cell: (row) => <Link href={`/tasks/${row.code}/versions/${row.versionNumber}`}>{version(row)}</Link>,
      sheet: text(version),
    },
    {
      key: "since",
      label: t("column.since"),
      secondary: true,
      cell: (row) => formatInstant(row.since, locale),
      sheet: instant((row) => row.since),
    },
    {
      key: "sign-by",
      label: t("column.sign-by"),
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
      sheet: [
        date((row) => row.signBy),
        text(
          ({ rule }) => rule && t("rule", { article: articleName(rule.articleNumber, locale) }),
          part("rule"),
        ),
      ],
    },
    {
      key: "age",
      label: t("column.age"),
      align: "end",
      cell: (row) => row.age ?? "–",
      sheet: number((row) => row.age),
    },
    {
      key: "state",
      label: t("column.signature"),
      cell: (row) => <SignatureBadge state={row.state} />,
      sheet: text((row) => t(`signature.${row.state}`)),
    },
  ];
}
