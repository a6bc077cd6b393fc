import { SelectField, TextField } from "@/components/form/fields";
import { Link } from "@/components/ui/link";
import { getTranslations } from "@/lib/i18n/translations";
import { QUALIFIERS } from "@/lib/indicators/amount";
import type { Indicator } from "@/lib/indicators/indicator";
import { OBSERVATION_EVIDENCES, type Observation } from "@/lib/indicators/observation";
import { indicatorFieldLabels } from "./field-labels";

type Props = { indicator: Indicator; stored?: Observation; withSeries?: boolean };

/** A value as it is published, or as it corrects an earlier one. */
export async function ObservationFields({ indicator, stored, withSeries = false }: Props) {
  const [t, common, labels] = await Promise.all([
    getTranslations("indicators"),
    getTranslations("common"),
    indicatorFieldLabels(),
  ]);
  const latest = indicator.definitions.at(-1)?.number;
  const evidence = (one: (typeof OBSERVATION_EVIDENCES)[number]) =>
    `${common(`evidence.${one}`)} · ${common(`evidence-hint.${one}`)}`;
  return (
    <>
      {withSeries ? (
        <SelectField
          name="series"
          label={labels.series}
          stored={indicator.series.length === 1 ? indicator.series[0]?.code : ""}
          options={indicator.series.map(({ code, nameZh, nameEn }) => ({
            value: code,
            label: `${nameZh} · ${nameEn}`,
          }))}
        />
      ) : null}
      <SelectField
        name="definition"
        label={labels.definition}
        stored={stored?.definition ?? latest}
        options={indicator.definitions.map(({ number, textZh }) => ({
          value: String(number),
          label: `${number} · ${textZh.slice(0, 60)}`,
        }))}
      />
      <TextField
        name="periodZh"
        label={labels.periodZh}
        stored={stored?.periodZh}
        hint={t("hint.period")}
        lang="zh-CN"
      />
      <TextField name="periodEn" label={labels.periodEn} stored={stored?.periodEn} lang="en" />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          name="periodStart"
          type="date"
          label={labels.periodStart}
          stored={stored?.periodStart}
          hint={t("hint.period-start")}
          optional
        />
        <TextField name="asOf" type="date" label={labels.asOf} stored={stored?.asOf} />
        <TextField
          name="publishedOn"
          type="date"
          label={labels.publishedOn}
          stored={stored?.publishedOn}
          hint={t("hint.published")}
          optional
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          name="value"
          label={labels.value}
          stored={stored?.value}
          inputMode="decimal"
          hint={t("hint.value", { unit: t(`unit.${indicator.unitOfMeasure}`) })}
        />
        <SelectField
          name="qualifier"
          label={labels.qualifier}
          stored={stored?.qualifier ?? "EXACT"}
          options={QUALIFIERS.map((qualifier) => ({ value: qualifier, label: t(`qualifier.${qualifier}`) }))}
        />
      </div>
      <SelectField
        name="evidence"
        label={labels.evidence}
        stored={stored?.evidence ?? "SOURCED"}
        options={OBSERVATION_EVIDENCES.map((one) => ({ value: one, label: evidence(one) }))}
      />
      <TextField
        name="derivationZh"
        label={labels.derivationZh}
        stored={stored?.derivationZh}
        hint={t("hint.derivation")}
        optional
        lang="zh-CN"
      />
      <TextField
        name="derivationEn"
        label={labels.derivationEn}
        stored={stored?.derivationEn}
        optional
        lang="en"
      />
      <TextField
        name="sources"
        label={labels.sources}
        stored={stored?.sources.map(({ id }) => id).join(", ")}
        hint={
          <>
            {t("hint.sources")}{" "}
            <Link href="/sources" target="_blank" className="underline">
              {t("hint.find-source")}
            </Link>
          </>
        }
      />
      <TextField name="noteZh" label={labels.noteZh} stored={stored?.noteZh} optional lang="zh-CN" />
      <TextField name="noteEn" label={labels.noteEn} stored={stored?.noteEn} optional lang="en" />
    </>
  );
}
