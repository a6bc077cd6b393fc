import { TextArea, TextField } from "@/components/form/fields";
import { DIMENSIONS, type SheetTerms } from "@/lib/evaluations/sheet";
import { weightText } from "@/lib/evaluations/weights";
import { useTexts } from "@/lib/i18n/translations";
import { ItemRows } from "./item-rows";

type Props = {
  stored: SheetTerms | null;
  /** What the note is to say. */
  note: string;
  /** Of a scene there is, items keep their codes; another's mean nothing to a new one. */
  keepCodes: boolean;
};

/** Three dimensions, their items and weights: of a new version of a sheet, or of the first. */
export function SheetFields({ stored, note, keepCodes }: Props) {
  const t = useTexts("evaluations");
  const labels = { nameZh: t("field.nameZh"), nameEn: t("field.nameEn"), weight: t("field.weight") };
  const rowsOf = (dimension: string) =>
    (stored?.items ?? [])
      .filter((item) => item.dimension === dimension)
      .map(({ code, nameZh, nameEn, weight }) => ({
        ...{ code: keepCodes ? code : "", nameZh, nameEn, weight: weightText(weight) },
      }));
  return (
    <>
      <p className="text-sm text-ink-faint">{t("revise.dimensions-hint")}</p>
      <div className="grid gap-3 sm:grid-cols-3">
        {DIMENSIONS.map((dimension) => (
          <TextField
            key={dimension}
            name={`weights.${dimension}`}
            label={t("weight-of", { dimension: t(`dimension.${dimension}`) })}
            stored={stored ? weightText(stored.weights[dimension]) : ""}
            inputMode="decimal"
          />
        ))}
      </div>
      {DIMENSIONS.map((dimension) => (
        <ItemRows
          key={dimension}
          name={dimension}
          legend={t("items-of", { dimension: t(`dimension.${dimension}`) })}
          labels={labels}
          stored={stored ? rowsOf(dimension) : [{ code: "", nameZh: "", nameEn: "", weight: "" }]}
        />
      ))}
      <TextArea name="note" label={note} rows={2} lang="zh-CN" />
    </>
  );
}
