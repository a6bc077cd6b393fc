import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { AppointmentFields } from "@/components/accounts/appointment-fields";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepAccounts } from "@/lib/accounts/accounts.policy";
import { readPerson } from "@/lib/accounts/queries/read-person";
import { readUnitChoices } from "@/lib/accounts/queries/read-unit-choices";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { clock } from "@/lib/web/clock";
import { ask, requireActorWho } from "@/lib/web/read";
import { appointPersonAction } from "../../actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("accounts"))("appoint.title") };
}

export default async function AppointPersonPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  // Nobody appoints himself: his own page offers no way here, and the command refuses.
  const actor = await requireActorWho((who) => mayKeepAccounts(who) && who.personId !== id);
  const [person, units] = [await ask(readPerson, { personId: id }), await ask(readUnitChoices, {})];
  const [t, locale] = [await getTranslations("accounts"), await getLocale()];
  const here = `/admin/accounts/${person.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("people.title"), href: "/admin/accounts" },
          { label: person.loginName, href: here },
          { label: t("appoint.title") },
        ]}
      />
      <PageHeader
        kicker={`${inLocale(locale, person.nameZh, person.nameEn)} · ${person.loginName}`}
        title={t("appoint.title")}
        lead={t("appoint.lead")}
      />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={appointPersonAction}
          draftOwner={actor.personId}
          cancelHref={here}
          submitLabel={t("appoint.submit")}
        >
          <input type="hidden" name="personId" value={person.id} />
          <AppointmentFields units={units} fromDate={clock().today} fromHint={t("hint.appointFrom")} />
        </ActionForm>
      </div>
    </>
  );
}
