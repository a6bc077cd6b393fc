import { getTranslations } from "@/lib/i18n/translations";

const MOST_ISSUERS = 40;

/** Names of a document's fields, for its form, its history and a conflict. */
export async function documentFieldLabels() {
  const t = await getTranslations("documents");
  return {
    number: t("field.number"),
    titleZh: t("field.titleZh"),
    titleEn: t("field.titleEn"),
    datedOn: t("field.datedOn"),
    datePrecision: t("field.datePrecision"),
    dateNoteZh: t("field.dateNoteZh"),
    dateNoteEn: t("field.dateNoteEn"),
    targetsZh: t("field.targetsZh"),
    targetsEn: t("field.targetsEn"),
    evidence: t("field.evidence"),
    issuers: t("issuers"),
    measures: t("field.measures"),
    sourceIds: t("field.sourceIds"),
  };
}

export async function issuerFieldLabels() {
  const t = await getTranslations("documents");
  return {
    unitCode: t("field.issuerUnit"),
    nameZh: t("field.issuerNameZh"),
    nameEn: t("field.issuerNameEn"),
  };
}

/** With the rows of issuers by their posted names, for a conflict. */
export async function documentFormLabels(): Promise<Record<string, string>> {
  const [labels, issuer] = [await documentFieldLabels(), await issuerFieldLabels()];
  const rows = Array.from({ length: MOST_ISSUERS }, (_, index) =>
    Object.entries(issuer).map(([key, label]) => [
      `issuers.${index}.${key}`,
      `${labels.issuers} ${index + 1} · ${label}`,
    ]),
  );
  return { ...labels, ...Object.fromEntries(rows.flat()) };
}
