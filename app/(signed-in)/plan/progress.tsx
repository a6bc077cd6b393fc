import { getLocale } from "next-intl/server";
import { ProgressHeadline } from "@/components/progress/progress-headline";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReadPlanProgress } from "@/lib/progress/progress.policy";
import { readPlanProgress } from "@/lib/progress/queries/read-plan-progress";
import { ask, requireActor } from "@/lib/web/read";

/** For those who see all units: how far the plan is as a whole. */
export async function PlanProgress() {
  if (!mayReadPlanProgress(await requireActor())) return null;
  const { date, plan } = await ask(readPlanProgress, {});
  const [t, locale] = await Promise.all([getTranslations("progress"), getLocale()]);
  return (
    <Section id="progress" title={t("plan.title")} aside={t("as-of", { date: formatDate(date, locale) })}>
      <ProgressHeadline progress={plan} />
    </Section>
  );
}
