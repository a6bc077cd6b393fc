import { getLocale } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import type { DocumentText } from "@/lib/documents/document";
import { DATE_PRECISIONS } from "@/lib/documents/document-date";
import { readDocumentChoices } from "@/lib/documents/queries/read-document-choices";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { EVIDENCES } from "@/lib/sources/source";
import { ask } from "@/lib/web/read";
import { documentFieldLabels, issuerFieldLabels } from "./field-labels";
import { IssuerRows } from "./issuer-rows";
import { MeasureChoices } from "./measure-choices";

const NO_ISSUER = [{ unitCode: "", nameZh: "", nameEn: "" }];

/** The text of a document, in the form of registering and of revising. */
export async function DocumentFields({ stored }: { stored?: DocumentText }) {
  const { units, measures } = await ask(readDocumentChoices, {});
  const [t, common, locale] = [
    await getTranslations("documents"),
    await getTranslations("common"),
    await getLocale(),
  ];
  const [labels, issuer] = [await documentFieldLabels(), await issuerFieldLabels()];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  return (
    <>
      <TextField
        name="number"
        label={labels.number}
        hint={t("number-hint")}
        stored={stored?.number}
        optional
      />
      <TextField name="titleZh" label={labels.titleZh} stored={stored?.titleZh} lang="zh-CN" />
      <TextField name="titleEn" label={labels.titleEn} stored={stored?.titleEn} lang="en" />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          name="datedOn"
          type="date"
          label={labels.datedOn}
          hint={t("date-hint")}
          stored={stored?.datedOn}
        />
        <SelectField
          name="datePrecision"
          label={labels.datePrecision}
          stored={stored?.datePrecision ?? "DAY"}
          options={DATE_PRECISIONS.map((value) => ({ value, label: t(`precision.${value}`) }))}
        />
      </div>
      <TextField
        name="dateNoteZh"
        label={labels.dateNoteZh}
        stored={stored?.dateNoteZh}
        optional
        lang="zh-CN"
      />
      <TextField name="dateNoteEn" label={labels.dateNoteEn} stored={stored?.dateNoteEn} optional lang="en" />
      <IssuerRows
        legend={labels.issuers}
        labels={issuer}
        nameHint={t("issuer-hint")}
        stored={stored?.issuers ?? NO_ISSUER}
        units={units.map((unit) => ({ value: unit.code, label: pick(unit.nameZh, unit.nameEn) }))}
      />
      <TextArea
        name="targetsZh"
        label={labels.targetsZh}
        stored={stored?.targetsZh}
        optional
        rows={3}
        lang="zh-CN"
      />
      <TextArea
        name="targetsEn"
        label={labels.targetsEn}
        stored={stored?.targetsEn}
        optional
        rows={3}
        lang="en"
      />
      <MeasureChoices
        name="measures"
        legend={labels.measures}
        stored={stored?.measures ?? ""}
        options={measures.map(({ code, titleZh, titleEn }) => ({
          value: code,
          label: `${code} ${pick(titleZh, titleEn)}`,
        }))}
      />
      <SelectField
        name="evidence"
        label={labels.evidence}
        stored={stored?.evidence}
        options={EVIDENCES.map((value) => ({ value, label: common(`evidence.${value}`) }))}
      />
      <TextField
        name="sourceIds"
        label={labels.sourceIds}
        hint={t("sources-hint")}
        stored={stored?.sourceIds}
        optional
      />
    </>
  );
}
