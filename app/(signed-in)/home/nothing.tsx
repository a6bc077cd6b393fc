import { EmptyState } from "@/components/ui/empty-state";
import { formatDate, formatMonth } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { HomeFacts } from "@/lib/worklists/unit-home";

/** Nothing is owed: then what comes next. */
export function Nothing({ facts: { current, next } }: { facts: HomeFacts }) {
  const [t, locale] = [useTexts("home"), useReaderLocale()];
  const open = current?.state === "OPEN" && current.owed > 0 ? current : null;
  return (
    <div className="sheet">
      <EmptyState
        title={t("empty")}
        hint={
          <>
            {open ? (
              <span className="block">
                {t("empty-open", {
                  period: formatMonth(open.code, locale),
                  date: formatDate(open.closesOn, locale, true),
                })}
              </span>
            ) : null}
            {next ? (
              <span className="block">
                {t("empty-next", {
                  period: formatMonth(next.code, locale),
                  date: formatDate(next.opensOn, locale, true),
                })}
              </span>
            ) : null}
          </>
        }
      />
    </div>
  );
}
