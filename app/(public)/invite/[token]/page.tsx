import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { MessagePage } from "@/components/ui/message-page";
import { lookAtInvitation } from "@/lib/accounts/commands/look-at-invitation";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { askAsGuest } from "@/lib/web/read";
import { acceptInvitationAction } from "./actions";

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations("accounts"))("accept.title");
  return { title, referrer: "no-referrer", robots: { index: false } };
}

export default async function InvitationPage({ params }: Props) {
  const { token } = await params;
  const invitation = await askAsGuest(lookAtInvitation, { token });
  const [t, locale] = [await getTranslations("accounts"), await getLocale()];
  if (!invitation) {
    return (
      <MessagePage
        title={t("accept.dead-title")}
        actions={
          <Button asChild>
            <Link href="/sign-in">{t("accept.to-sign-in")}</Link>
          </Button>
        }
      >
        {t("accept.dead")}
      </MessagePage>
    );
  }
  const { loginName, nameZh, nameEn, expiresAt } = invitation;
  const name = inLocale(locale, nameZh, nameEn);
  return (
    <div className="mx-auto max-w-md px-4 py-10 md:py-16">
      <div className="sheet px-5 py-5">
        <h1 className="font-title text-xl font-bold">{t("accept.title")}</h1>
        <p className="mt-2 mb-4 text-ink-soft">
          {t("accept.lead", { name, login: loginName, time: formatInstant(expiresAt, locale) })}
        </p>
        <ActionForm action={acceptInvitationAction} submitLabel={t("accept.submit")}>
          <input type="hidden" name="token" value={token} />
          {/* Tells password managers whose password this is. */}
          <input
            type="text"
            name="username"
            autoComplete="username"
            defaultValue={loginName}
            hidden
            readOnly
          />
          <TextField
            name="password"
            type="password"
            label={t("field.password")}
            hint={t("hint.password")}
            autoComplete="new-password"
          />
          <TextField
            name="passwordAgain"
            type="password"
            label={t("field.passwordAgain")}
            autoComplete="new-password"
          />
        </ActionForm>
      </div>
    </div>
  );
}
