import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { getTranslations } from "@/lib/i18n/translations";
import { INDICATOR_DIRECTIONS, INDICATOR_KINDS, type IndicatorWording } from "@/lib/indicators/indicator";
import { UNITS_OF_MEASURE } from "@/lib/indicators/unit-of-measure";
import { indicatorFieldLabels } from "./field-labels";

type Props = {
  stored?: IndicatorWording;
  /** With values, the unit of measure is fixed. */
  observed?: boolean;
  units: readonly { code: string; name: string }[];
};

/** An indicator's own words, the same whether it is registered or revised. */
export async function IndicatorFields({ stored, observed = false, units }: Props) {
  const [t, labels] = await Promise.all([getTranslations("indicators"), indicatorFieldLabels()]);
  const unitOptions = units.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <TextField name="nameZh" label={labels.nameZh} stored={stored?.nameZh} lang="zh-CN" />
      <TextField name="nameEn" label={labels.nameEn} stored={stored?.nameEn} lang="en" />
      <SelectField
        name="unitOfMeasure"
        label={labels.unitOfMeasure}
        stored={stored?.unitOfMeasure}
        hint={observed ? t("hint.unit-fixed") : undefined}
        options={UNITS_OF_MEASURE.filter((unit) => !observed || unit === stored?.unitOfMeasure).map(
          (unit) => ({
            value: unit,
            label: t(`unit.${unit}`),
          }),
        )}
      />
      <SelectField
        name="kind"
        label={labels.kind}
        stored={stored?.kind}
        options={INDICATOR_KINDS.map((kind) => ({
          value: kind,
          label: `${t(`kind.${kind}`)} · ${t(`kind-hint.${kind}`)}`,
        }))}
      />
      <SelectField
        name="direction"
        label={labels.direction}
        stored={stored?.direction ?? "UP"}
        options={INDICATOR_DIRECTIONS.map((direction) => ({
          value: direction,
          label: t(`direction.${direction}`),
        }))}
      />
      <SelectField
        name="dataProvider"
        label={labels.dataProvider}
        stored={stored?.dataProvider}
        options={unitOptions}
        optional
      />
      <SelectField
        name="leadUnit"
        label={labels.leadUnit}
        stored={stored?.leadUnit}
        options={unitOptions}
        optional
      />
      <TextField
        name="measures"
        label={labels.measures}
        stored={stored?.measures}
        hint={t("hint.measures")}
        optional
      />
      <TextArea name="noteZh" label={labels.noteZh} stored={stored?.noteZh} rows={3} optional lang="zh-CN" />
      <TextArea name="noteEn" label={labels.noteEn} stored={stored?.noteEn} rows={3} optional lang="en" />
    </>
  );
}
