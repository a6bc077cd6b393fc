import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ChangesView } from "@/lib/changes/change-view";
import { isReversed } from "@/lib/changes/span";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { addDays } from "@/lib/kernel/calendar-date";
import { listHref, type Params } from "@/lib/web/list-params";

type Props = { path: string; params: Params; view: ChangesView; filtered: boolean };

/** Nothing changed: what changed last before, and how to get there. */
export function Nothing({ path, params, view, filtered }: Props) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  if (isReversed(view.span)) return <EmptyState title={t("reversed")} hint={t("reversed-hint")} />;
  const { nearest } = view;
  const title = filtered ? t("none-filtered") : t("none");
  if (!nearest) return <EmptyState title={title} hint={t("none-hint")} />;
  const task = `${nearest.task.code} ${inLocale(locale, nearest.task.title, nearest.task.titleEn)}`;
  return (
    <EmptyState
      title={title}
      hint={t("nearest", { date: formatDate(nearest.on, locale, true), task })}
      action={
        <Link href={listHref(path, params, { since: addDays(nearest.on, -1), kind: null, all: null })}>
          {t("nearest-open")}
        </Link>
      }
    />
  );
}
