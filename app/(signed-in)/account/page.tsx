import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { AppointmentTable } from "@/components/accounts/appointment-table";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readOwnAccount } from "@/lib/accounts/queries/read-own-account";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { changePasswordAction } from "./actions";
import { OwnSessions } from "./own-sessions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("account.title") };
}

export default async function AccountPage() {
  const [account, actor] = [await ask(readOwnAccount, {}), await requireActor()];
  const [t, common, shell, locale] = await Promise.all([
    getTranslations("accounts"),
    getTranslations("common"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const identities = account.identities.map(({ issuer, linkedAt }) =>
    t("account.identity-linked", { issuer, time: formatInstant(linkedAt, locale) }),
  );
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("account.title") }]} />
      <PageHeader
        kicker={account.loginName}
        title={t("account.title")}
        lead={inLocale(locale, account.nameZh, account.nameEn)}
      />
      <Section id="particulars" title={t("account.particulars")}>
        <Facts
          items={[
            [t("field.loginName"), account.loginName],
            [
              t("field.nameZh"),
              <span key="zh" lang="zh-CN">
                {account.nameZh}
              </span>,
            ],
            [
              t("field.nameEn"),
              <span key="en" lang="en">
                {account.nameEn}
              </span>,
            ],
            [t("field.email"), account.email ?? common("none")],
            [t("account.unit"), `${actor.unitCode} · ${shell(`role.${actor.role}`)}`],
            [t("account.identities"), identities.join("; ") || common("none")],
          ]}
        />
      </Section>
      <Section id="appointments" title={t("account.appointments")} flush>
        <AppointmentTable appointments={account.appointments} />
      </Section>
      <OwnSessions sessions={account.sessions} currentId={actor.sessionId} />
      {account.passwordSetAt ? (
        <Section id="password" title={t("account.password")} aside={t("account.password-lead")}>
          <div className="max-w-md">
            <ActionForm action={changePasswordAction} submitLabel={t("account.password-submit")}>
              {/* Tells password managers whose password this is. */}
              <input
                type="text"
                name="username"
                autoComplete="username"
                defaultValue={account.loginName}
                hidden
                readOnly
              />
              <TextField
                name="currentPassword"
                type="password"
                label={t("field.currentPassword")}
                autoComplete="current-password"
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
        </Section>
      ) : null}
    </>
  );
}
