import { getLocale, getTranslations } from "next-intl/server";
import { ProgressHeadline } from "@/components/progress/progress-headline";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { mayReadUnitProgress } from "@/lib/progress/progress.policy";
import { readUnitProgress } from "@/lib/progress/queries/read-unit-progress";
import { ask, requireActor } from "@/lib/web/read";

/** What the unit leads and, separately, what it supports: for itself and for those who see all units. */
export async function UnitProgress({ code }: { code: string }) {
  if (!mayReadUnitProgress(await requireActor(), { code })) return null;
  const { date, leads, supports } = await ask(readUnitProgress, { code });
  const [t, locale] = await Promise.all([getTranslations("progress"), getLocale()]);
  const blocks = [
    { title: t("of-unit.leads"), note: t("of-unit.leads-note"), progress: leads },
    { title: t("of-unit.supports"), note: t("of-unit.supports-note"), progress: supports },
  ];
  return (
    <Section id="progress" title={t("of-unit.title")} aside={t("as-of", { date: formatDate(date, locale) })}>
      <div className="grid gap-6 lg:grid-cols-2">
        {blocks.map(({ title, note, progress }) => (
          <div key={title}>
            <h3 className="font-semibold">{title}</h3>
            <p className="mb-2 text-sm text-ink-faint">{note}</p>
            <ProgressHeadline progress={progress} />
          </div>
        ))}
      </div>
    </Section>
  );
}
