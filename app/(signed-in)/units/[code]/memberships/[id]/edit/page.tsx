import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { readMembership } from "@/lib/units/queries/read-membership";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { membershipFieldLabels } from "../../../../field-labels";
import { MembershipFields } from "../../../../membership-fields";
import { reviseMembershipAction } from "./actions";

type Props = { params: Promise<{ code: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("units"))("revise-membership")} · ${(await params).code}` };
}

export default async function ReviseMembershipPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActorWho(mayKeepUnits);
  const membership = await ask(readMembership, { membershipId: id });
  const [t, labels] = await Promise.all([getTranslations("units"), membershipFieldLabels()]);
  const here = `/units/${membership.unitCode}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/units" },
          { label: membership.unitCode, href: here },
          { label: t("revise-membership") },
        ]}
      />
      <PageHeader
        kicker={membership.unitCode}
        title={t("revise-membership")}
        lead={t("revise-membership-lead")}
      />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseMembershipAction}
          version={membership.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="membershipId" value={membership.id} />
          <MembershipFields stored={membership} />
        </ActionForm>
      </div>
    </>
  );
}
