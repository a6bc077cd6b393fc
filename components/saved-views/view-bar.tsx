import { Star } from "lucide";
import { getLocale } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { type ViewPage, viewHref } from "@/lib/saved-views/page";
import { standing } from "@/lib/saved-views/saved-view";
import type { Params } from "@/lib/web/list-params";
import { requireActor } from "@/lib/web/read";
import { viewsOf } from "@/lib/web/views";
import { SaveChanges } from "./save-changes";
import { SaveView } from "./save-view";
import { ViewLinks } from "./view-links";
import { ViewMenu } from "./view-menu";
import { ViewSettings } from "./view-settings";

type Props = {
  page: ViewPage;
  /** As `viewedParams` gave them. */
  params: Params;
};

/** Above a page's filters: the view in force, the others to choose from, and what can be kept of the filters set. */
export async function ViewBar({ page, params }: Props) {
  const [views, actor, t, locale] = await Promise.all([
    viewsOf(page),
    requireActor(),
    getTranslations("views"),
    getLocale(),
  ]);
  const { view, query, modified } = standing(page, params, views);
  const acts = !actor.readOnly;
  if (views.length === 0 && !acts) return null;
  // Dialogs and menu close once another view, or another version of it, is shown.
  const shown = `${view?.id}:${view?.version}:${view?.isDefault}:${query}`;
  return (
    <section
      aria-label={t("title")}
      className="no-print relative mb-3 flex flex-wrap items-center gap-x-2.5 gap-y-1.5 text-sm"
    >
      {views.length > 0 ? (
        <ViewMenu
          key={shown}
          summary={
            <>
              <span className="shrink-0 text-ink-faint">{t("title")}</span>
              <span className="min-w-0 truncate font-medium">{view?.name ?? t("none")}</span>
              {view?.isDefault ? (
                <span className="inline-flex shrink-0 items-center gap-0.5 text-xs text-ink-soft">
                  <Icon of={Star} className="size-3 fill-current" />
                  {t("default")}
                </span>
              ) : null}
            </>
          }
        >
          <ViewLinks page={page} views={views} current={view?.id ?? null} />
        </ViewMenu>
      ) : (
        <span className="text-ink-faint">{t("none-yet")}</span>
      )}
      {view && !view.own ? (
        <span className="text-ink-faint">
          {t("shared-by", { name: inLocale(locale, view.owner.nameZh, view.owner.nameEn) })}
        </span>
      ) : null}
      {view && modified ? (
        <>
          <Badge tone="warn">{t("modified")}</Badge>
          <Link href={viewHref(page, view)} className="inline-block min-h-6">
            {t("restore")}
          </Link>
        </>
      ) : null}
      {acts && view?.own && modified && query !== "" ? (
        <div className="-mt-1">
          <SaveChanges view={view} query={query} />
        </div>
      ) : null}
      {acts && query !== "" && (view === null || modified) ? (
        <SaveView key={`save:${shown}`} page={page} query={query} again={view !== null} />
      ) : null}
      {acts && view ? <ViewSettings key={`settings:${shown}`} page={page} view={view} /> : null}
    </section>
  );
}
