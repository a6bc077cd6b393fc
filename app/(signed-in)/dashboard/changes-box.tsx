import { ChangesSummary } from "@/components/changes/changes-summary";
import { Section } from "@/components/ui/section";
import { summariseChanges } from "@/lib/changes/queries/summarise-changes";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { ask } from "@/lib/web/read";

/** What changed since the last meeting, until the day the page is of. */
export async function ChangesBox({ on }: { on: CalendarDate }) {
  const [summary, t] = [await ask(summariseChanges, { until: on }), await getTranslations("dashboard.boxes")];
  return (
    <Section id="changes" title={t("changes")}>
      <ChangesSummary summary={summary} />
    </Section>
  );
}
