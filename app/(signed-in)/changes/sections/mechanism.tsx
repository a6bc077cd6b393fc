import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { WhoWhen } from "@/components/changes/who-when";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { LinesOf } from "@/lib/changes/change-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 成员单位与工作规则 */
export function Mechanism({ caption, lines }: SectionProps<"mechanism">) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "subject",
          header: t("column.subject"),
          className: "min-w-40",
          cell: (line) => (
            <Link href={changeHref({ section: "mechanism", line })} className="font-medium">
              {line.kind === "RULES_IN_FORCE"
                ? inLocale(locale, line.rules.titleZh, line.rules.titleEn)
                : inLocale(locale, line.unit.nameZh, line.unit.nameEn)}
            </Link>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          cell: (line) => <Difference line={line} />,
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "on",
          header: t("column.on"),
          nowrap: true,
          cell: (line) => formatDate(line.kind === "RULES_IN_FORCE" ? line.inForceFrom : line.on, locale),
        },
        {
          key: "who",
          header: t("column.who"),
          nowrap: true,
          cell: (line) => <WhoWhen by={line.by} at={line.at} />,
        },
      ]}
    />
  );
}

function Difference({ line }: { line: LinesOf["mechanism"] }) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  if (line.kind !== "RULES_IN_FORCE") {
    const [outside, member] = [t("mechanism-state.outside"), t("mechanism-state.member")];
    return line.kind === "UNIT_JOINED" ? (
      <OldNew before={outside} after={member} />
    ) : (
      <OldNew before={member} after={outside} />
    );
  }
  const { before, rules, meeting } = line;
  return (
    <>
      <OldNew
        before={before === null ? t("not-yet") : t("rules-version", { number: before })}
        after={t("rules-version", { number: rules.number })}
      />
      {meeting ? (
        <Link href={`/meetings/${meeting.code}`} className="block text-xs">
          {t("approved-at", { title: inLocale(locale, meeting.titleZh, meeting.titleEn) })}
        </Link>
      ) : null}
    </>
  );
}
