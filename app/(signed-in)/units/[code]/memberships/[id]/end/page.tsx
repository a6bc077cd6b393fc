import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { readMembership } from "@/lib/units/queries/read-membership";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { membershipFieldLabels } from "../../../../field-labels";
import { endMembershipAction } from "./actions";

type Props = { params: Promise<{ code: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("units"))("end-membership")} · ${(await params).code}` };
}

export default async function EndMembershipPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActorWho(mayKeepUnits);
  const membership = await ask(readMembership, { membershipId: id });
  const [t, locale, labels] = [
    await getTranslations("units"),
    await getLocale(),
    await membershipFieldLabels(),
  ];
  const here = `/units/${membership.unitCode}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/units" },
          { label: membership.unitCode, href: here },
          { label: t("end-membership") },
        ]}
      />
      <PageHeader
        kicker={membership.unitCode}
        title={t("end-membership")}
        lead={t("end-membership-lead", { date: formatDate(membership.joinedOn, locale) })}
      />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={endMembershipAction}
          version={membership.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
          submitLabel={t("end-membership")}
        >
          <input type="hidden" name="membershipId" value={membership.id} />
          <TextField
            name="leftOn"
            type="date"
            label={labels.leftOn}
            hint={t("left-on-hint")}
            stored={membership.leftOn}
          />
        </ActionForm>
      </div>
    </>
  );
}
