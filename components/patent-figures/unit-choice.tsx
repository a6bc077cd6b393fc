import { SelectInput } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { inLocale } from "@/lib/i18n/locale";
import type { PatentFigures } from "@/lib/patent-figures/queries/read-figures";
import type { Params } from "@/lib/web/list-params";
import { figureWords } from "./words";

type Props = { path: string; params: Params; figures: PatentFigures };

/** Whose figures: for those who see all units. */
export async function UnitChoice({ path, params, figures: { units, unit } }: Props) {
  const { t, locale } = await figureWords();
  if (units.length === 0) return null;
  return (
    <form action={path} method="get" className="no-print mb-4 flex flex-wrap items-end gap-2.5">
      {(["by", "view"] as const).map((name) =>
        params[name] ? <input key={name} type="hidden" name={name} value={params[name]} /> : null,
      )}
      <SelectInput
        name="unit"
        label={t("unit")}
        value={unit?.code ?? null}
        all={t("whole")}
        options={units.map(({ code, shortNameZh, nameEn }) => ({
          value: code,
          label: inLocale(locale, shortNameZh, nameEn),
        }))}
      />
      <Button type="submit">{t("show")}</Button>
    </form>
  );
}
