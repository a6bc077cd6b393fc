import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { WhoWhen } from "@/components/changes/who-when";
import { InstructionBadge } from "@/components/instructions/badges";
import { unitShort } from "@/components/tasks/unit-names";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { InstructionLine } from "@/lib/changes/change-view";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { SectionProps } from "./section-props";

/** 领导批示: written and closed. */
export function Instructions({ caption, lines }: SectionProps<"instructions">) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "instruction",
          header: t("column.instruction"),
          className: "min-w-48",
          cell: (line) => (
            <Link href={changeHref({ section: "instructions", line })} className="block">
              <span className="block text-xs tabular-nums">#{line.number}</span>
              <span lang="zh-CN" className="font-medium">
                {line.text}
              </span>
            </Link>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          nowrap: true,
          cell: ({ before, after }) => (
            <OldNew
              before={before ? <InstructionBadge state={before} /> : t("not-yet")}
              after={<InstructionBadge state={after} />}
            />
          ),
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "about",
          header: t("column.about"),
          className: "min-w-40",
          cell: (line) => <About line={line} />,
        },
        {
          key: "owner",
          header: t("column.owner"),
          nowrap: true,
          cell: ({ owner }) => unitShort(owner, locale),
        },
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
          cell: ({ note }) => <span lang="zh-CN">{note || "–"}</span>,
        },
      ]}
    />
  );
}

/** Named, not linked: not every reader of the instruction may open what it is about. */
function About({ line }: { line: InstructionLine }) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  const { task, difficulty, unit } = line;
  return (
    <>
      {difficulty === null ? null : (
        <span className="block">{t("about-difficulty", { number: difficulty })}</span>
      )}
      {task ? `${task.code} ${inLocale(locale, task.title, task.titleEn)}` : null}
      {unit ? inLocale(locale, unit.nameZh, unit.nameEn) : null}
    </>
  );
}
