import { X } from "lucide";
import { SelectInput } from "@/components/list/filter-bar";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { formatMonth } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { listHref, type Params } from "@/lib/web/list-params";
import type { PeriodState } from "@/lib/worklists/period-state";

type Props = { path: string; params: Params; state: Pick<PeriodState, "period" | "periods" | "units"> };

/** Which period, and all units or one. */
export function PeriodBar({ path, params, state }: Props) {
  const [t, common, locale] = [useTexts("period-state"), useTexts("common"), useReaderLocale()];
  const unit = state.units.find(({ code }) => code === params.unit);
  const [latest] = state.periods;
  return (
    <div className="mb-4">
      <form action={path} method="get" className="no-print flex flex-wrap items-end gap-2.5">
        {params.sort ? <input type="hidden" name="sort" value={params.sort} /> : null}
        <SelectInput
          name="period"
          label={t("period")}
          value={state.period.code === latest ? null : state.period.code}
          all={latest ? formatMonth(latest, locale) : undefined}
          options={state.periods
            .filter((code) => code !== latest)
            .map((code) => ({ value: code, label: formatMonth(code, locale) }))}
        />
        <SelectInput
          name="unit"
          label={t("unit")}
          value={unit?.code ?? null}
          all={t("all-units")}
          options={state.units.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: inLocale(locale, nameZh, nameEn),
          }))}
        />
        <Button type="submit">{common("apply")}</Button>
      </form>
      {unit ? (
        <p className="mt-2.5 text-sm">
          <Link
            href={listHref(path, params, { unit: null })}
            aria-label={common("remove-filter", { name: inLocale(locale, unit.nameZh, unit.nameEn) })}
            className="inline-flex items-center gap-1 rounded-box border border-accent/30 bg-accent-wash px-2 text-accent"
            style={{ textDecoration: "none" }}
          >
            {inLocale(locale, unit.nameZh, unit.nameEn)}
            <Icon of={X} className="size-3.5" />
          </Link>
        </p>
      ) : null}
    </div>
  );
}
