import { getLocale } from "next-intl/server";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { LANGUAGE_TAG } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { FACETS, type Facet, type PatentSearchView } from "@/lib/patents/patent-search-view";
import { listHref, type Params } from "@/lib/web/list-params";
import { facetWords } from "./words";

type Props = { path: string; params: Params; view: PatentSearchView };

const SHOWN = 8;

/** What is found, counted under each facet; a figure is a link that narrows the list to it. */
export async function Facets({ path, params, view }: Props) {
  const [t, { addressed, labelOf }, locale] = await Promise.all([
    getTranslations("patent-search"),
    facetWords(view),
    getLocale(),
  ]);
  const digits = new Intl.NumberFormat(LANGUAGE_TAG[locale]);
  const { counts } = view;
  const open = (facet: Facet) =>
    counts.facets[facet].length > 0 &&
    (!(facet in params) || (facet === "ipc" && (params.ipc?.length ?? 0) < 4));
  return (
    <Still
      as="nav"
      aria-label={t("open-facets")}
      className="grid grid-cols-1 content-start gap-4 text-sm sm:grid-cols-2 lg:grid-cols-1"
    >
      {FACETS.filter(open).map((facet) => {
        const estimated = counts.estimated.includes(facet);
        return (
          <section key={facet}>
            <h2 className="mb-1 text-sm font-semibold" title={estimated ? t("facet-about") : undefined}>
              {t(`facet.${facet}`)}
            </h2>
            <ul>
              {counts.facets[facet].slice(0, SHOWN).map(({ key, n }) => {
                const value = addressed(facet, key);
                const figure = `${estimated ? "≈" : ""}${digits.format(n)}`;
                const line = (
                  <>
                    <span className="truncate">{labelOf(facet, value)}</span>
                    <span className="text-ink-soft tabular-nums">{figure}</span>
                  </>
                );
                return (
                  <li key={key}>
                    <Link
                      href={listHref(path, params, { [facet]: value, after: null })}
                      className="flex justify-between gap-3 py-0.5 no-underline hover:underline"
                    >
                      {line}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </Still>
  );
}
