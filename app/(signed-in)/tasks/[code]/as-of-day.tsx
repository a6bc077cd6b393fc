import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";

type Props = { code: string; on: CalendarDate | null };

/** Opens the record as it stood on any day, and says clearly when it does. */
export function AsOfDay({ code, on }: Props) {
  const [t, locale] = [useTexts("tasks"), useReaderLocale()];
  return (
    <div className="mb-4 space-y-3">
      {on ? (
        <Notice tone="warn">
          {t("as-of.banner", { date: formatDate(on, locale, true) })}{" "}
          <Link href={`/tasks/${code}`}>{t("as-of.now")}</Link>
        </Notice>
      ) : null}
      <form action={`/tasks/${code}`} method="get" className="no-print flex flex-wrap items-end gap-2">
        <label className="text-sm text-ink-soft">
          <span className="mb-1 block">{t("as-of.label")}</span>
          <input
            type="date"
            name="on"
            defaultValue={on ?? ""}
            className="min-h-8 rounded-box border border-line-strong bg-sheet px-2.5 text-ink"
          />
        </label>
        <Button type="submit" small>
          {t("as-of.show")}
        </Button>
      </form>
    </div>
  );
}
