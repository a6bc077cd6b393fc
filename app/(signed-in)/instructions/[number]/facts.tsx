import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { TimingBadge } from "@/components/instructions/badges";
import { SubjectName } from "@/components/instructions/subject-name";
import { Facts } from "@/components/ui/facts";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { InstructionLine, InstructionView } from "@/lib/instructions/instruction-view";

/** The words of the leader, what they are about, and who answers by when. */
export async function InstructionFacts({ view }: { view: InstructionView }) {
  const { line, instruction, subjectVisible } = view;
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  const day = (date: string) => formatDate(date, locale, true);
  const { writtenBy, owner, wishedBy } = line;
  const items: (readonly [ReactNode, ReactNode])[] = [
    [t("text"), <Quoted key="text" text={line.text} />],
    [t("subject"), <SubjectName key="subject" subject={line.subject} linked={subjectVisible} />],
    [
      t("written-by"),
      t("field.by-value", {
        name: inLocale(locale, writtenBy.nameZh, writtenBy.nameEn),
        date: day(line.writtenOn),
      }),
    ],
    ...(wishedBy ? [[t("field.wishedBy"), day(wishedBy)] as const] : []),
    [t("owner"), owner ? inLocale(locale, owner.nameZh, owner.nameEn) : t("not-assigned")],
    ...(await datesOf(line)),
    // What the office decides on stands with the words it answers, not below the forms.
    ...(line.answeredOn
      ? [[t("field.answer"), <Words key="answer" text={instruction.answer} />] as const]
      : []),
  ];
  return <Facts items={items} />;
}

/** One date while it has not been moved; afterwards the original one and the current one. */
async function datesOf({ dueOn, originalDueOn, timing }: InstructionLine) {
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  if (!dueOn) return [];
  const moved = originalDueOn !== null && originalDueOn !== dueOn;
  const present = (
    <span key="due" className="flex flex-wrap items-center gap-x-2 gap-y-1">
      {formatDate(dueOn, locale, true)}
      <TimingBadge timing={timing} />
    </span>
  );
  if (!moved) return [[t("due"), present] as const];
  return [
    [t("field.original"), formatDate(originalDueOn, locale, true)] as const,
    [t("field.present"), present] as const,
  ];
}

function Words({ text }: { text: string }) {
  return (
    <p lang="zh-CN" className="max-w-3xl whitespace-pre-line break-words">
      {text}
    </p>
  );
}

function Quoted({ text }: { text: string }) {
  return (
    <blockquote
      lang="zh-CN"
      className="max-w-3xl border-s-[3px] border-accent ps-3 text-[1.05rem] whitespace-pre-line break-words"
    >
      {text}
    </blockquote>
  );
}
