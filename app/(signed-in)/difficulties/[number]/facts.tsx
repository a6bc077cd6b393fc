import { FileText } from "lucide";
import type { ReactNode } from "react";
import { NextMeeting } from "@/components/difficulties/badges";
import { sizeText } from "@/components/evidence/upload";
import { Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { DifficultyFile, DifficultyView } from "@/lib/difficulties/difficulty-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { RuleCited } from "../rule-cited";

/** What it is about. A unit that was only asked for help reads the task's code and title, and no link. */
export function DifficultyFacts({ view }: { view: DifficultyView }) {
  const [t, locale] = [useTexts("difficulties"), useReaderLocale()];
  const { line, difficulty, cited } = view;
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  const task = `${line.task.code} ${pick(line.task.title, line.task.titleEn || line.task.title)}`;
  const unit = (one: { nameZh: string; nameEn: string }) => pick(one.nameZh, one.nameEn);
  const items: (readonly [ReactNode, ReactNode])[] = [
    [t("task"), <TaskName key="task" code={view.taskVisible ? line.task.code : null} name={task} />],
    [
      t("field.raised"),
      t("field.raised-value", { unit: unit(line.unit), date: formatDate(line.raisedOn, locale, true) }),
    ],
    [t("field.description"), <Words key="description" text={difficulty.description} />],
    [t("field.request"), <Words key="request" text={difficulty.request} />],
    ...(view.files.length > 0 ? [[t("field.files"), <Files key="files" files={view.files} />] as const] : []),
    [t("routed"), line.routedTo ? unit(line.routedTo) : t("not-routed")],
    [
      t("due"),
      <span key="due">
        {line.answerDueOn ? formatDate(line.answerDueOn, locale, true) : null}
        {cited ? (
          <span className="block text-sm text-ink-soft">
            <RuleCited cited={cited} />
          </span>
        ) : null}
      </span>,
    ],
    ...(line.state === "UNSOLVED"
      ? [[t("field.next"), <NextMeeting key="next" meeting={line.nextMeeting} />] as const]
      : []),
  ];
  return <Facts items={items} />;
}

function TaskName({ code, name }: { code: string | null; name: string }) {
  return code ? <Link href={`/tasks/${code}#difficulties`}>{name}</Link> : name;
}

function Words({ text }: { text: string }) {
  return (
    <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
      {text}
    </p>
  );
}

function Files({ files }: { files: readonly DifficultyFile[] }) {
  return (
    <ul className="space-y-1 text-sm">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-center gap-x-2">
          <Icon of={FileText} className="size-4 shrink-0 text-ink-faint" />
          <a href={`/evidence/${file.id}`} target="_blank" rel="noopener" lang="zh-CN" className="break-all">
            {file.name}
          </a>
          <span className="text-ink-faint tabular-nums">{sizeText(file.size)}</span>
        </li>
      ))}
    </ul>
  );
}
