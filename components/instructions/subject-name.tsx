import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import { getTranslations, type Texts, useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Subject } from "@/lib/instructions/instruction";

const PLACE = { task: "/tasks", difficulty: "/difficulties", unit: "/units" } as const;

export function placeOf({ kind, code }: Pick<Subject, "kind" | "code">): string {
  return `${PLACE[kind]}/${code}`;
}

/** What its subject is called in few words: units by their name in Chinese, by their code in English. */
export async function subjectCode(subject: Subject): Promise<string> {
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  return subjectCodeIn(t, locale, subject);
}

export function subjectCodeIn(
  t: Texts<"instructions">,
  locale: Locale,
  { kind, code, title }: Subject,
): string {
  return kind === "unit" ? inLocale(locale, title, code) : t(`about.${kind}`, { code });
}

export function SubjectCode({ subject }: { subject: Subject }) {
  return subjectCodeIn(useTexts("instructions"), useReaderLocale(), subject);
}

/** What an instruction is about; a reader who may not open it reads its code and title, and no link. */
export function SubjectName({ subject, linked }: { subject: Subject; linked: boolean }) {
  const locale = useReaderLocale();
  const { kind, title, titleEn } = subject;
  const named = inLocale(locale, title, titleEn || title);
  const name =
    kind === "unit" ? (
      named
    ) : (
      <>
        <SubjectCode subject={subject} />{" "}
        <span lang={titleEn && locale === "en" ? "en" : "zh-CN"} className="break-words">
          {named}
        </span>
      </>
    );
  return linked ? <Link href={`${placeOf(subject)}#instructions`}>{name}</Link> : name;
}
