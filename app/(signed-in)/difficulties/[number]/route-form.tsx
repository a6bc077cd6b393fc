import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import type { Difficulty } from "@/lib/difficulties/difficulty";
import { readRouting } from "@/lib/difficulties/queries/read-routing";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask } from "@/lib/web/read";
import { routeDifficultyAction } from "../actions";
import { difficultyFieldLabels } from "../field-labels";
import { RuleCited } from "../rule-cited";

/** To which unit, and until when; the rules' date stands there already. */
export async function RouteForm({ difficulty, draftOwner }: { difficulty: Difficulty; draftOwner: string }) {
  const { number, version, state } = difficulty;
  const { units, dueOn, cited } = await ask(readRouting, { number });
  const [t, labels, locale] = await Promise.all([
    getTranslations("difficulties"),
    difficultyFieldLabels(),
    getLocale(),
  ]);
  const title = state === "RAISED" ? t("act.route") : t("act.route-again");
  return (
    <Section id="route" title={title} aside={t("act.route-lead")}>
      <ActionForm
        action={routeDifficultyAction}
        version={version}
        draftOwner={draftOwner}
        labels={labels}
        submitLabel={title}
      >
        <input type="hidden" name="number" value={number} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="routedTo"
            label={labels.routedTo}
            stored={state === "RAISED" ? "" : difficulty.routedTo}
            options={units.map((unit) => ({
              value: unit.code,
              label: inLocale(locale, unit.nameZh, unit.nameEn),
            }))}
          />
          <TextField
            name="answerDueOn"
            type="date"
            label={labels.answerDueOn}
            stored={dueOn}
            hint={
              dueOn && cited ? (
                <>
                  {t("field.answerDueOn-hint", { date: formatDate(dueOn, locale, true) })}{" "}
                  <RuleCited cited={cited} />
                </>
              ) : (
                t("field.answerDueOn-free")
              )
            }
          />
        </div>
        <TextArea
          name="reason"
          label={labels.reason}
          hint={state === "RAISED" ? t("field.route-reason-hint") : undefined}
          optional={state === "RAISED"}
          rows={2}
          lang="zh-CN"
        />
      </ActionForm>
    </Section>
  );
}
