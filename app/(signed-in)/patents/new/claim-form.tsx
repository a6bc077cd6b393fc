import { ActionForm } from "@/components/form/action-form";
import { TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import { factLabels } from "../fact-labels";
import { UnitField } from "../unit-field";
import { claimPatentAction } from "./actions";

/** For a patent that another unit has added: its number is all that is known of it here. */
export async function ClaimForm({ actor }: { actor: Actor }) {
  const [t, labels] = await Promise.all([getTranslations("patents"), factLabels()]);
  return (
    <Section id="claim" title={t("claims.claim")}>
      <p className="mb-3 text-sm text-ink-soft">{t("claims.claim-lead")}</p>
      <ActionForm
        action={claimPatentAction}
        draftOwner={`${actor.personId}:claim`}
        labels={labels}
        submitLabel={t("claims.claim-submit")}
        submitTone="plain"
      >
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField name="number" label={labels.number} hint={t("facts.number-hint")} />
          {actor.role === "COORDINATOR" ? <UnitField label={t("claims.for-unit")} /> : null}
          <TextField name="note" label={labels.note} optional lang="zh-CN" />
        </div>
      </ActionForm>
    </Section>
  );
}
