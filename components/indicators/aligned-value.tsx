import { formatDecimal } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locale";
import { columnValue } from "@/lib/indicators/amount";
import { decimalPlaces } from "@/lib/indicators/exact-decimal";
import type { UnitOfMeasure } from "@/lib/indicators/unit-of-measure";

type Props = { value: string; unit: UnitOfMeasure; locale: Locale; places: number };

/** Points stand under points without digits the source never gave: what is missing is only kept free. */
export function AlignedValue({ value, unit, locale, places }: Props) {
  const shown = columnValue(value, unit, locale);
  const own = decimalPlaces(shown);
  const free = own === places ? "" : `${own === 0 ? "." : ""}${"0".repeat(places - own)}`;
  return (
    <>
      {formatDecimal(shown, locale)}
      {free ? (
        <span aria-hidden className="invisible select-none">
          {free}
        </span>
      ) : null}
    </>
  );
}

/** The most decimal places a column needs. */
export function placesOf(values: readonly string[], unit: UnitOfMeasure, locale: Locale): number {
  return values.reduce((most, value) => Math.max(most, decimalPlaces(columnValue(value, unit, locale))), 0);
}
