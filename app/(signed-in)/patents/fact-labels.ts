import { getTranslations } from "@/lib/i18n/translations";

/** The names of what is said of a patent, in forms, differences and the history. */
export async function factLabels() {
  const t = await getTranslations("patents");
  return {
    number: t("facts.number"),
    publicationNo: t("facts.publicationNo"),
    title: t("facts.title"),
    holders: t("facts.holders"),
    inventors: t("facts.inventors"),
    ipc: t("facts.ipc"),
    locarno: t("facts.locarno"),
    filedOn: t("facts.filedOn"),
    publishedOn: t("facts.publishedOn"),
    grantedOn: t("facts.grantedOn"),
    status: t("facts.status"),
    statusText: t("facts.statusText"),
    statusOn: t("facts.statusOn"),
    stateFunded: t("facts.stateFunded"),
    industry: t("facts.industry"),
    yearConfirmed: t("facts.yearConfirmed"),
    unit: t("facts.unit"),
    note: t("facts.note"),
  };
}
