import clsx from "clsx";
import { Star, Users } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { bareHref, type ViewPage, viewHref } from "@/lib/saved-views/page";
import type { ViewLine } from "@/lib/saved-views/saved-view";

type Props = { page: ViewPage; views: readonly ViewLine[]; current: string | null };

const LINK =
  "flex min-h-10 flex-col justify-center px-3 py-1 text-ink no-underline hover:bg-accent-wash hover:no-underline";

/** Every view as a link, one's own before those shared with the unit. */
export function ViewLinks({ page, views, current }: Props) {
  const [t, locale] = [useTexts("views"), useReaderLocale()];
  const groups = [
    { label: t("own"), members: views.filter(({ own }) => own) },
    { label: t("shared"), members: views.filter(({ own }) => !own) },
  ].filter(({ members }) => members.length > 0);
  return (
    <>
      <Link href={bareHref(page)} aria-current={current === null ? "true" : undefined} className={LINK}>
        {t("none-choice")}
      </Link>
      {groups.map(({ label, members }) => (
        <div key={label} className="border-t border-line pt-1.5">
          <p className="px-3 text-xs text-ink-faint">{label}</p>
          <ul aria-label={label}>
            {members.map((view) => (
              <li key={view.id}>
                <Link
                  href={viewHref(page, view)}
                  aria-current={view.id === current ? "true" : undefined}
                  className={clsx(LINK, view.id === current && "bg-accent-wash font-semibold")}
                >
                  <span className="break-words">{view.name}</span>
                  <span className="flex flex-wrap items-center gap-x-2.5 text-xs font-normal text-ink-soft empty:hidden">
                    {view.isDefault ? (
                      <span className="inline-flex items-center gap-0.5">
                        <Icon of={Star} className="size-3 fill-current" />
                        {t("default")}
                      </span>
                    ) : null}
                    {view.own && view.sharedWith ? (
                      <span className="inline-flex items-center gap-0.5">
                        <Icon of={Users} className="size-3" />
                        {t("shared-with", {
                          unit: inLocale(locale, view.sharedWith.shortNameZh, view.sharedWith.nameEn),
                        })}
                      </span>
                    ) : null}
                    {view.own ? null : (
                      <span>
                        {t("shared-by", { name: inLocale(locale, view.owner.nameZh, view.owner.nameEn) })}
                      </span>
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}
