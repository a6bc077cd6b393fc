import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { readUnit } from "@/lib/units/queries/read-unit";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { ask, requireActorWho } from "@/lib/web/read";
import { unitFieldLabels } from "../../field-labels";
import { UnitFields } from "../../unit-fields";
import { reviseUnitAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${(await getTranslations("units"))("revise")} · ${(await params).code}` };
}

export default async function ReviseUnitPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepUnits);
  const unit = await ask(readUnit, { code });
  const [t, common, labels] = await Promise.all([
    getTranslations("units"),
    getTranslations("common"),
    unitFieldLabels(),
  ]);
  const here = `/units/${unit.code}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: t("title"), href: "/units" },
          { label: unit.code, href: here },
          { label: common("edit") },
        ]}
      />
      <PageHeader kicker={unit.code} title={t("revise")} lead={t("revise-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseUnitAction}
          version={unit.version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={unit.code} />
          <UnitFields labels={labels} rankHint={t("rank-hint")} stored={unit} />
        </ActionForm>
      </div>
    </>
  );
}
