import { getLocale, getTranslations } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import type { Subject } from "@/lib/instructions/instruction";

const PLACE = { task: "/tasks", difficulty: "/difficulties", unit: "/units" } as const;

export function placeOf({ kind, code }: Pick<Subject, "kind" | "code">): string {
  return `${PLACE[kind]}/${code}`;
}

/** What an instruction is about; a reader who may not open it reads its code and title, and no link. */
export async function SubjectName({ subject, linked }: { subject: Subject; linked: boolean }) {
  const [t, locale] = await Promise.all([getTranslations("instructions"), getLocale()]);
  const { kind, code, title, titleEn } = subject;
  const named = inLocale(locale, title, titleEn || title);
  const name =
    kind === "unit" ? (
      named
    ) : (
      <>
        {t(`about.${kind}`, { code })}{" "}
        <span lang={titleEn && locale === "en" ? "en" : "zh-CN"} className="break-words">
          {named}
        </span>
      </>
    );
  return linked ? <Link href={`${placeOf(subject)}#instructions`}>{name}</Link> : name;
}
