import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { TaskCell } from "@/components/changes/task-cell";
import { WhoWhen } from "@/components/changes/who-when";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { WordingLine } from "@/lib/changes/change-view";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations, useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { DifferenceLines, differenceTexts } from "./difference-lines";
import type { SectionProps } from "./section-props";

/** 任务内容与时限变更: field by field, as on the page of the version. */
export async function Wordings({ caption, lines }: SectionProps<"wordings">) {
  const [t, words] = await Promise.all([getTranslations("changes"), differenceTexts()]);
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "task",
          header: t("column.task"),
          className: "min-w-52",
          cell: (line) => (
            <>
              <TaskCell task={line.task} href={changeHref({ section: "wordings", line })} />
              <span className="mt-1 flex flex-wrap items-center gap-1.5 text-xs text-ink-faint">
                <KindBadge kind={line.kind} />
                {t("version", { number: line.number })}
              </span>
            </>
          ),
        },
        {
          key: "difference",
          header: t("column.difference"),
          className: "min-w-72",
          cell: (line) => <DifferenceLines line={line} words={words} />,
        },
        {
          key: "ground",
          header: t("column.ground"),
          className: "min-w-44",
          cell: (line) => <Ground line={line} />,
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

function Ground({ line }: { line: WordingLine }) {
  const [t, tasks, locale] = [useTexts("changes"), useTexts("tasks"), useReaderLocale()];
  const { ground, reason, document, meeting } = line;
  const title = (of: { titleZh: string; titleEn: string }) => inLocale(locale, of.titleZh, of.titleEn);
  return (
    <>
      <Badge tone="quiet">{tasks(`ground.${ground}`)}</Badge>
      {reason ? (
        <span lang="zh-CN" className="mt-1 block">
          {reason}
        </span>
      ) : null}
      {document ? (
        <Link href={`/documents/${document.code}`} className="mt-1 flex min-h-6 items-center text-xs">
          {t("ordered-by", { title: title(document) })}
        </Link>
      ) : null}
      {meeting ? (
        <Link href={`/meetings/${meeting.code}`} className="mt-1 flex min-h-6 items-center text-xs">
          {t("ordered-by", { title: title(meeting) })}
        </Link>
      ) : null}
    </>
  );
}
