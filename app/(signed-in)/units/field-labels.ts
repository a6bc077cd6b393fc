import { getTranslations } from "@/lib/i18n/translations";

/** Names of a unit's fields, for its form, its history and a conflict. */
export async function unitFieldLabels() {
  const t = await getTranslations("units");
  return {
    code: t("field.code"),
    nameZh: t("field.nameZh"),
    nameEn: t("field.nameEn"),
    shortNameZh: t("field.shortNameZh"),
    remitZh: t("field.remitZh"),
    remitEn: t("field.remitEn"),
    protocolRank: t("field.protocolRank"),
  };
}

export async function membershipFieldLabels() {
  const t = await getTranslations("units");
  return {
    role: t("field.role"),
    hostsOffice: t("field.hostsOffice"),
    joinedOn: t("field.joinedOn"),
    leftOn: t("field.leftOn"),
    evidence: t("field.evidence"),
    noteZh: t("field.noteZh"),
    noteEn: t("field.noteEn"),
    sourceIds: t("field.sourceIds"),
  };
}
