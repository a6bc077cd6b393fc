import { getLocale } from "next-intl/server";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import type { Notice, NoticePage } from "@/lib/notices/notice";
import { quotationOf, wordingOf } from "@/lib/notices/wording";

type Texts = {
  sentence: (notice: Notice) => string;
  /** What somebody wrote, and what it is; null where nobody wrote anything. */
  said: (notice: Notice) => { label: string; text: string } | null;
  because: (notice: Notice) => string;
};

/** How notices read, in a list and in its file. */
export async function noticeWords(unitNames: NoticePage["unitNames"]): Promise<Texts> {
  const [t, locale] = await Promise.all([getTranslations("notices"), getLocale()]);
  const nameOf = (code: string) => {
    const names = unitNames[code];
    return names ? inLocale(locale, names.zh, names.en) : code;
  };
  return {
    sentence: ({ event }) => t(`event.${event.name}`, wordingOf(event, locale, nameOf)),
    said: ({ event }) => {
      const said = quotationOf(event);
      if (!said) return null;
      const part = said.field?.split(".")[0] ?? "";
      const label =
        part && t.has(`field.${part}` as never)
          ? t("quotation-of-field", { field: t(`field.${part}` as never) })
          : t(`quotation.${said.label}`);
      return { label, text: said.text };
    },
    because: ({ reason }) => t("because", { reason: t(`reason.${reason}`) }),
  };
}
