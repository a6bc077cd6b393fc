import type { PersonName } from "@/lib/evaluations/evaluation-view";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

type Props = { on: string; at: Date; by: PersonName | null };

/** Of which day it is, and who put it down when. */
export function ToldBy({ on, at, by }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  const when = { day: formatDate(on, locale), time: formatInstant(at, locale) };
  return (
    <p className="text-sm text-ink-faint">
      {by ? t("told", { ...when, name: inLocale(locale, by.nameZh, by.nameEn) }) : t("told-nobody", when)}
    </p>
  );
}
