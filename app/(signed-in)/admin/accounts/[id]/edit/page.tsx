import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepAccounts } from "@/lib/accounts/accounts.policy";
import { readPerson } from "@/lib/accounts/queries/read-person";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { revisePersonAction } from "../../actions";
import { personFieldLabels } from "../../labels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("edit.title") };
}

export default async function EditPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  const actor = await requireActorWho(mayKeepAccounts);
  const person = await ask(readPerson, { personId: id });
  const [t, common, labels] = [
    await getTranslations("accounts"),
    await getTranslations("common"),
    await personFieldLabels(),
  ];
  const here = `/admin/accounts/${person.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("people.title"), href: "/admin/accounts" },
          { label: person.loginName, href: here },
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={person.loginName} title={t("edit.title")} lead={t("edit.lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={revisePersonAction}
          version={person.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="personId" value={person.id} />
          <TextField
            name="nameZh"
            label={t("field.nameZh")}
            stored={person.nameZh}
            lang="zh-CN"
            autoComplete="off"
          />
          <TextField
            name="nameEn"
            label={t("field.nameEn")}
            stored={person.nameEn}
            lang="en"
            autoComplete="off"
          />
          <TextField
            name="email"
            type="email"
            label={t("field.email")}
            hint={t("hint.email")}
            stored={person.email}
            optional
            autoComplete="off"
          />
        </ActionForm>
      </div>
    </>
  );
}
