import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { requireActorWho } from "@/lib/web/read";
import { unitFieldLabels } from "../field-labels";
import { UnitFields } from "../unit-fields";
import { registerUnitAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("units"))("register") };
}

export default async function RegisterUnitPage() {
  const actor = await requireActorWho(mayKeepUnits);
  const [t, labels] = await Promise.all([getTranslations("units"), unitFieldLabels()]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/units" }, { label: t("register") }]} />
      <PageHeader title={t("register")} lead={t("register-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={registerUnitAction}
          draftOwner={actor.personId}
          cancelHref="/units"
          labels={labels}
        >
          <TextField name="code" label={labels.code} hint={t("code-hint")} />
          <UnitFields labels={labels} rankHint={t("rank-hint")} />
        </ActionForm>
      </div>
    </>
  );
}
