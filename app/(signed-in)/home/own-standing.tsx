import { UnitStanding } from "@/components/worklists/unit-standing";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActor } from "@/lib/web/read";
import { readUnitStanding } from "@/lib/worklists/queries/read-unit-standing";

/** Beside what is owed: how the reader's own unit stands. */
export async function OwnStanding() {
  const [actor, t] = await Promise.all([requireActor(), getTranslations("unit-standing")]);
  return (
    <aside aria-label={t("title")} className="min-w-0">
      <UnitStanding standing={await ask(readUnitStanding, { code: actor.unitCode })} own />
    </aside>
  );
}
