import { ListFilter, Search, X } from "lucide";
import { getLocale } from "next-intl/server";
import { DateInput, SelectInput } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { AGES } from "@/lib/patents/age";
import type { SearchPatentsInput } from "@/lib/patents/patent-search.schema";
import { FACETS, type PatentSearchView } from "@/lib/patents/patent-search-view";
import { REACHABLE } from "@/lib/patents/stage";
import { NO_VIEW } from "@/lib/saved-views/page";
import { listHref, type Params } from "@/lib/web/list-params";
import { patentChips } from "./chips";

type Props = {
  path: string;
  params: Params;
  input: SearchPatentsInput;
  view: PatentSearchView;
  seesAll: boolean;
};

const TYPED = ["ipc", "from", "to", "least", "most", "funded", "unit", "age", "reached"] as const;
const FIELD = "min-h-10 w-40 rounded-box border border-line-strong bg-sheet px-2.5 text-ink";

/** One box for titles, numbers and holders; what is typed rarely lies folded under it. It works without scripts. */
export async function SearchForm({ path, params, input, view, seesAll }: Props) {
  const [t, patents, common, locale, chips] = await Promise.all([
    getTranslations("patent-search"),
    getTranslations("patents"),
    getTranslations("common"),
    getLocale(),
    patentChips(input, view),
  ]);
  const kept = [...FACETS.filter((facet) => facet !== "ipc"), "institution"].filter((name) => params[name]);
  const sorts = ["-filed", "filed", "since", "-amount"] as const;
  const folded = TYPED.some((name) => params[name]);
  return (
    <search className="mb-3 block">
      <form action={path} method="get" className="no-print">
        {kept.map((name) => (
          <input key={name} type="hidden" name={name} value={params[name]} />
        ))}
        {Object.entries(params)
          .filter(([name]) => name === "view")
          .map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
        <div className="flex flex-wrap items-end gap-2.5">
          <label className="min-w-64 flex-1 text-sm text-ink-soft">
            <span className="mb-1 block">{t("box")}</span>
            <span className="relative block">
              <Icon of={Search} className="absolute start-2.5 top-3 size-4 text-ink-faint" />
              <input
                type="search"
                name="q"
                defaultValue={input.q}
                placeholder={t("box-hint")}
                className="min-h-10 w-full rounded-box border border-line-strong bg-sheet ps-8 pe-2.5 text-ink"
              />
            </span>
          </label>
          <SelectInput
            name="sort"
            label={t("sort")}
            value={`${input.sort.descending && input.sort.by !== "since" ? "-" : ""}${input.sort.by}`}
            options={sorts.map((value) => ({ value, label: t(`sort-by.${value}`) }))}
          />
          <Button type="submit">{t("find")}</Button>
        </div>
        <details className="mt-2" open={folded}>
          <summary className="inline-flex min-h-8 cursor-pointer list-none items-center gap-1.5 text-sm [&::-webkit-details-marker]:hidden">
            <Icon of={ListFilter} className="size-3.5" />
            {t("more-filters")}
          </summary>
          <div className="mt-2 flex flex-wrap items-end gap-2.5">
            {seesAll ? (
              <SelectInput
                name="unit"
                label={t("unit")}
                value={input.unit}
                all={common("all")}
                options={view.units.map(({ code, shortNameZh, nameEn }) => ({
                  value: code,
                  label: inLocale(locale, shortNameZh, nameEn),
                }))}
              />
            ) : null}
            <Typed name="ipc" label={t("ipc")} value={input.ipc} />
            <DateInput name="from" label={t("from")} value={input.from ?? ""} />
            <DateInput name="to" label={t("to")} value={input.to ?? ""} />
            <Typed name="least" label={t("least")} value={input.least} />
            <Typed name="most" label={t("most")} value={input.most} />
            <SelectInput
              name="reached"
              label={t("reached")}
              value={input.reached}
              all={common("all")}
              options={REACHABLE.map((value) => ({ value, label: patents(`stage.${value}`) }))}
            />
            <SelectInput
              name="age"
              label={t("age")}
              value={input.age}
              all={common("all")}
              options={AGES.map((value) => ({ value, label: t(`ages.${value}`) }))}
            />
            <SelectInput
              name="funded"
              label={t("funded")}
              value={input.funded}
              all={common("all")}
              options={(["yes", "no"] as const).map((value) => ({ value, label: t(`funded-${value}`) }))}
            />
          </div>
        </details>
      </form>
      {chips.length > 0 ? (
        <div className="mt-2.5 flex flex-wrap items-center gap-2 text-sm text-ink-soft">
          {chips.map((chip) => (
            <Link
              key={chip.name}
              href={listHref(path, params, { [chip.name]: null, after: null })}
              aria-label={common("remove-filter", { name: chip.label })}
              className="inline-flex items-center gap-1 rounded-box border border-accent/30 bg-accent-wash px-2 text-accent no-underline"
            >
              {chip.label}
              <Icon of={X} className="size-3.5" />
            </Link>
          ))}
          {chips.length > 1 ? (
            <Link href={listHref(path, {}, { view: "view" in params ? NO_VIEW : null })}>
              {common("clear")}
            </Link>
          ) : null}
        </div>
      ) : null}
    </search>
  );
}

function Typed({
  name,
  label,
  value,
}: {
  name: (typeof TYPED)[number];
  label: string;
  value: string | number | null;
}) {
  return (
    <label className="text-sm text-ink-soft">
      <span className="mb-1 block">{label}</span>
      <input name={name} defaultValue={value ?? ""} className={FIELD} />
    </label>
  );
}
