import { getLocale } from "next-intl/server";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { ProofFileField } from "@/components/proofs/proof-file-field";
import { proofLabels } from "@/components/proofs/proof-labels";
import type { ConversionTerms } from "@/lib/conversions/conversion";
import { CURRENCIES } from "@/lib/conversions/money";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { CONVERSION_KINDS } from "@/lib/patents/conversion-kind";
import { PROVINCES } from "@/lib/patents/patent";
import type { ProofName } from "@/lib/proofs/proof";

export async function conversionFieldLabels() {
  const t = await getTranslations("conversions");
  return {
    patents: t("field.patents"),
    kind: t("column.kind"),
    fromParty: t("field.fromParty"),
    toParty: t("field.toParty"),
    toProvince: t("field.toProvince"),
    amount: t("field.amount"),
    currency: t("field.currency"),
    contractNo: t("field.contractNo"),
    signedOn: t("field.signedOn"),
    effectiveOn: t("field.effectiveOn"),
    filingNo: t("field.filingNo"),
    filedOn: t("field.filedOn"),
    note: t("field.note"),
    fileId: t("field.file"),
    file: t("field.file"),
    reason: t("field.reason"),
    reporters: t("column.units"),
    cancelled: t("cancelled"),
  };
}

type Stored = Partial<Omit<ConversionTerms, "fileId"> & { patents: string }>;

/** Of recording and of correcting a contract. */
export async function ConversionFields({ stored, file }: { stored: Stored; file?: ProofName | null }) {
  const [t, patents, labels, proof, locale] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("patents"),
    conversionFieldLabels(),
    proofLabels(),
    getLocale(),
  ]);
  const currencies = new Intl.DisplayNames(inLocale(locale, "zh-CN", "en-GB"), { type: "currency" });
  return (
    <>
      <TextArea
        name="patents"
        label={labels.patents}
        hint={t("field.patents-hint")}
        stored={stored.patents}
        rows={3}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          name="kind"
          label={labels.kind}
          stored={stored.kind}
          options={CONVERSION_KINDS.map((value) => ({ value, label: patents(`conversionKind.${value}`) }))}
        />
        <TextField name="contractNo" label={labels.contractNo} stored={stored.contractNo} optional />
        <TextField
          name="fromParty"
          label={labels.fromParty}
          hint={t("field.fromParty-hint")}
          stored={stored.fromParty}
          lang="zh-CN"
        />
        <TextField
          name="toParty"
          label={labels.toParty}
          hint={t("field.toParty-hint")}
          stored={stored.toParty}
          lang="zh-CN"
          optional
        />
        <SelectField
          name="toProvince"
          label={labels.toProvince}
          stored={stored.toProvince}
          none={t("not-stated")}
          optional
          options={PROVINCES.map((value) => ({ value, label: patents(`province.${value}`) }))}
        />
        <div className="grid grid-cols-[1fr_8rem] items-start gap-3">
          <TextField
            name="amount"
            label={labels.amount}
            hint={t("field.amount-hint")}
            stored={stored.amount}
            inputMode="decimal"
            optional
          />
          <SelectField
            name="currency"
            label={labels.currency}
            stored={stored.currency ?? "CNY"}
            options={CURRENCIES.map((value) => ({ value, label: `${value} ${currencies.of(value) ?? ""}` }))}
          />
        </div>
        <TextField name="signedOn" type="date" label={labels.signedOn} stored={stored.signedOn} />
        <TextField
          name="effectiveOn"
          type="date"
          label={labels.effectiveOn}
          hint={t("field.effectiveOn-hint")}
          stored={stored.effectiveOn}
          optional
        />
        <TextField
          name="filingNo"
          label={labels.filingNo}
          hint={t("field.filingNo-hint")}
          stored={stored.filingNo}
          optional
        />
        <TextField
          name="filedOn"
          type="date"
          label={labels.filedOn}
          hint={t("field.filedOn-hint")}
          stored={stored.filedOn}
          optional
        />
      </div>
      <TextArea name="note" label={labels.note} stored={stored.note} rows={2} lang="zh-CN" optional />
      <ProofFileField label={labels.fileId} labels={proof} stored={file} />
    </>
  );
}
