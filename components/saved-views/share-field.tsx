import { getLocale } from "next-intl/server";
import { SelectField } from "@/components/form/fields";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { listShareChoices } from "@/lib/saved-views/queries/list-share-choices";
import type { ViewLine } from "@/lib/saved-views/saved-view";
import { mayShareWith } from "@/lib/saved-views/saved-view.policy";
import { ask, requireActor } from "@/lib/web/read";

/** Nobody else, or the people of one unit; for those who have no unit to share with, nothing to choose. */
export async function ShareField({ sharedWith = null }: { sharedWith?: ViewLine["sharedWith"] }) {
  const actor = await requireActor();
  const choices = mayShareWith(actor, actor.unitCode) ? await ask(listShareChoices, {}) : [];
  const kept = sharedWith && !choices.some(({ code }) => code === sharedWith.code) ? [sharedWith] : [];
  const [t, locale] = await Promise.all([getTranslations("views"), getLocale()]);
  if (choices.length + kept.length === 0) return null;
  return (
    <SelectField
      name="shareWith"
      label={t("share")}
      hint={t("share-hint")}
      stored={sharedWith?.code ?? ""}
      optional
      none={t("private")}
      options={[...choices, ...kept].map(({ code, shortNameZh, nameEn }) => ({
        value: code,
        label: t("share-unit", { unit: inLocale(locale, shortNameZh, nameEn) }),
      }))}
    />
  );
}
