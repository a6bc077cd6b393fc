import { type DatePrecision, formatDocumentDate } from "@/lib/documents/document-date";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";

/** A document's date, as exactly as it is known and no more. */
export function DocumentDate({ date, precision }: { date: CalendarDate; precision: DatePrecision }) {
  const [t, locale] = [useTexts("documents"), useReaderLocale()];
  const text = formatDocumentDate(date, precision, locale);
  return (
    <span className="whitespace-nowrap">
      {precision === "NO_LATER_THAN" ? t("no-later-than", { date: text }) : text}
    </span>
  );
}
