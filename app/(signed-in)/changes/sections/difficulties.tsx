import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { WhoWhen } from "@/components/changes/who-when";
import { DifficultyBadge } from "@/components/difficulties/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 困难问题: raised, solved, not solved. */
export function Difficulties({ caption, lines }: SectionProps<"difficulties">) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "difficulty",
          header: t("column.difficulty"),
          className: "min-w-40",
          cell: (line) => (
            <>
              <Link href={changeHref({ section: "difficulties", line })} className="block">
                <span className="block text-xs tabular-nums">#{line.number}</span>
                <span lang="zh-CN" className="font-medium">
                  {line.title}
                </span>
              </Link>
              <span className="block text-xs text-ink-faint">
                {unitShort(line.unit, locale)} · {line.task.code}{" "}
                {inLocale(locale, line.task.title, line.task.titleEn)}
              </span>
            </>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <OldNew
              before={before ? <DifficultyBadge state={before} /> : t("not-yet")}
              after={<DifficultyBadge state={after} />}
            />
          ),
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "who",
          header: t("column.who"),
          nowrap: true,
          cell: (line) => <WhoWhen by={line.by} at={line.at} />,
        },
        {
          key: "text",
          header: t("column.text"),
          className: "min-w-40",
          secondary: true,
          cell: ({ text }) => <span lang="zh-CN">{text || "–"}</span>,
        },
      ]}
    />
  );
}
