import { Still } from "@/components/ui/still";
import type { Scores } from "@/lib/evaluations/scoring";
import { DIMENSIONS, type SheetTerms } from "@/lib/evaluations/sheet";
import { weightText } from "@/lib/evaluations/weights";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

type Props = { caption: string; sheet: SheetTerms; scores?: Scores };

/** A sheet's items by dimension with their weights, and what was scored where something was. */
export function SheetTable({ caption, sheet, scores }: Props) {
  const [t, locale] = [useTexts("evaluations"), useReaderLocale()];
  return (
    <Still role="group" aria-label={caption} className="overflow-x-auto" tabIndex={0}>
      <table className="w-full max-w-3xl border-collapse text-sm">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-line-strong bg-sunken text-ink-soft">
            <th scope="col" className="px-3 py-2 text-start font-medium">
              {t("item")}
            </th>
            <th scope="col" className="px-3 py-2 text-end font-medium whitespace-nowrap">
              {t("weight")}
            </th>
            {scores ? (
              <th scope="col" className="px-3 py-2 text-end font-medium whitespace-nowrap">
                {t("score")}
              </th>
            ) : null}
          </tr>
        </thead>
        {DIMENSIONS.map((dimension) => (
          <tbody key={dimension}>
            <tr className="border-b border-line bg-sunken/60">
              <th scope="rowgroup" className="px-3 py-1.5 text-start font-medium">
                {t(`dimension.${dimension}`)}
              </th>
              <td className="px-3 py-1.5 text-end font-medium tabular-nums">
                {weightText(sheet.weights[dimension])}%
              </td>
              {scores ? <td /> : null}
            </tr>
            {sheet.items
              .filter((item) => item.dimension === dimension)
              .map((item) => (
                <tr key={item.code} className="border-b border-line last:border-0">
                  <td className="py-1.5 ps-6 pe-3">{inLocale(locale, item.nameZh, item.nameEn)}</td>
                  <td className="px-3 py-1.5 text-end tabular-nums">{weightText(item.weight)}%</td>
                  {scores ? (
                    <td className="px-3 py-1.5 text-end tabular-nums">{scores[item.code] ?? "–"}</td>
                  ) : null}
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </Still>
  );
}
