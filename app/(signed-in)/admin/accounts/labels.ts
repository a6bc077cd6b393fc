import type { LinkLabels } from "@/components/accounts/link-form";
import { getTranslations } from "@/lib/i18n/translations";

/** Names of a person's fields, for his forms and a conflict. */
export async function personFieldLabels(): Promise<Record<string, string>> {
  const t = await getTranslations("accounts");
  return { nameZh: t("field.nameZh"), nameEn: t("field.nameEn"), email: t("field.email") };
}

export async function linkLabels(): Promise<LinkLabels> {
  const t = await getTranslations("accounts");
  return {
    title: t("link.title"),
    link: t("link.link"),
    mailZh: t("link.mail-zh"),
    mailEn: t("link.mail-en"),
    copy: t("link.copy"),
    copied: t("link.copied"),
    toPerson: t("link.to-person"),
  };
}
