import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { shanghaiDateAt } from "@/lib/kernel/calendar-date";
import type { PersonName } from "@/lib/reports/report";

type Props = { by: PersonName | null; at: Date | null };

/** Who did it and when; of what nobody here did, the day from which it counts. */
export function WhoWhen({ by, at }: Props) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  if (!by) {
    return (
      <>
        {at ? (
          <span className="block whitespace-nowrap">{formatDate(shanghaiDateAt(at), locale)}</span>
        ) : null}
        <span className="block text-xs text-ink-faint">{t("loaded")}</span>
      </>
    );
  }
  return (
    <>
      {inLocale(locale, by.nameZh, by.nameEn)}
      {at ? (
        <time dateTime={at.toISOString()} className="block text-xs text-ink-faint">
          {formatInstant(at, locale)}
        </time>
      ) : null}
    </>
  );
}
