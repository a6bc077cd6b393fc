import type { Metadata } from "next";
import { AppointmentFields } from "@/components/accounts/appointment-fields";
import { LinkForm } from "@/components/accounts/link-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepAccounts } from "@/lib/accounts/accounts.policy";
import { INVITATION_HOURS } from "@/lib/accounts/invitation";
import { readUnitChoices } from "@/lib/accounts/queries/read-unit-choices";
import { getTranslations } from "@/lib/i18n/translations";
import { clock } from "@/lib/web/clock";
import { ask, requireActorWho } from "@/lib/web/read";
import { invitePersonAction } from "../actions";
import { linkLabels, personFieldLabels } from "../labels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("invite.title") };
}

export default async function InvitePersonPage() {
  const actor = await requireActorWho(mayKeepAccounts);
  const units = await ask(readUnitChoices, {});
  const [t, labels, linked] = [
    await getTranslations("accounts"),
    await personFieldLabels(),
    await linkLabels(),
  ];
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("people.title"), href: "/admin/accounts" }, { label: t("invite.title") }]}
      />
      <PageHeader title={t("invite.title")} lead={t("invite.lead", { hours: INVITATION_HOURS })} />
      <div className="sheet max-w-3xl px-4 py-4">
        <LinkForm
          action={invitePersonAction}
          draftOwner={actor.personId}
          cancelHref="/admin/accounts"
          submitLabel={t("invite.submit")}
          labels={labels}
          linkLabels={linked}
        >
          <TextField
            name="loginName"
            label={t("field.loginName")}
            hint={t("hint.loginName")}
            autoComplete="off"
          />
          <TextField name="nameZh" label={t("field.nameZh")} lang="zh-CN" autoComplete="off" />
          <TextField name="nameEn" label={t("field.nameEn")} lang="en" autoComplete="off" />
          <TextField
            name="email"
            type="email"
            label={t("field.email")}
            hint={t("hint.email")}
            optional
            autoComplete="off"
          />
          <AppointmentFields units={units} fromDate={clock().today} fromHint={t("hint.fromDate")} />
        </LinkForm>
      </div>
    </>
  );
}
