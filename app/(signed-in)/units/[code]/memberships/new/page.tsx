import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readUnit } from "@/lib/units/queries/read-unit";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { membershipFieldLabels } from "../../../field-labels";
import { MembershipFields } from "../../../membership-fields";
import { recordMembershipAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("units"))("record-membership")} · ${(await params).code}` };
}

export default async function RecordMembershipPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepUnits);
  const unit = await ask(readUnit, { code });
  const [t, locale, labels] = [
    await getTranslations("units"),
    await getLocale(),
    await membershipFieldLabels(),
  ];
  const here = `/units/${unit.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/units" },
          { label: unit.code, href: here },
          { label: t("record-membership") },
        ]}
      />
      <PageHeader
        kicker={inLocale(locale, unit.nameZh, unit.nameEn)}
        title={t("record-membership")}
        lead={t("record-membership-lead")}
      />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={recordMembershipAction}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={unit.code} />
          <MembershipFields />
        </ActionForm>
      </div>
    </>
  );
}
