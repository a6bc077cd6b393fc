import { createTranslator } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ShownLink } from "@/components/accounts/link-form";
import type { InvitationAnswer } from "@/lib/accounts/invitation";
import { env } from "@/lib/env";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import { MESSAGES } from "@/lib/i18n/messages";
import { getTranslations } from "@/lib/i18n/translations";
import type { FormState } from "@/lib/web/form-state";

/** The command's answer as the administrator reads it: a link, and a letter to send it with. */
export async function withShownLink(state: FormState): Promise<FormState> {
  return state.status === "done"
    ? { ...state, answer: await shownLink(state.answer as InvitationAnswer) }
    : state;
}

async function shownLink(answer: InvitationAnswer): Promise<ShownLink> {
  const [t, locale] = [await getTranslations("accounts"), await getLocale()];
  const personHref = `/admin/accounts/${answer.personId}`;
  if (!answer.token) return { link: null, note: t("link.spent"), mailZh: "", mailEn: "", personHref };
  const link = `${env().NEXTAUTH_URL.replace(/\/$/, "")}/invite/${answer.token}`;
  const [mailZh, mailEn] = [letter("zh", answer, link), letter("en", answer, link)];
  const time = formatInstant(new Date(answer.expiresAt), locale);
  return { link, note: t("link.once", { time }), mailZh, mailEn, personHref };
}

/** In the language of whoever is written to, whatever the administrator reads. */
function letter(locale: Locale, answer: InvitationAnswer, link: string): string {
  const messages = MESSAGES[locale];
  const t = createTranslator({ locale, messages, namespace: "accounts" });
  const product = messages.common.product;
  const name = inLocale(locale, answer.nameZh, answer.nameEn);
  const time = formatInstant(new Date(answer.expiresAt), locale);
  const body = t("link.mail-body", { name, product, login: answer.loginName, time, link });
  return `${t("link.mail-subject", { product })}\n\n${body}`;
}
