import { EvidenceBadge } from "@/components/record/evidence-badge";
import { Sources } from "@/components/record/sources";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Indicator } from "@/lib/indicators/indicator";
import { type InterimTargetVersion, lacksInterimTargets } from "@/lib/indicators/interim-target";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { InterimTable } from "./interim-table";
import { DemonstrationBadge } from "./standing-badge";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords; asOf: CalendarDate; keeps: boolean };

/** The way to the target in force, with what was reached on its days; the earlier versions below. */
export function InterimTargets({ indicator, words, asOf, keeps }: Props) {
  const { t } = words;
  const versions = indicator.interimTargets;
  const inForce = versions.at(-1);
  const lacks = lacksInterimTargets(indicator);
  if (!inForce && !lacks && !keeps) return null;
  return (
    <Section
      id="interim-targets"
      title={t("interim.title")}
      aside={
        keeps ? (
          <Button asChild small tone="quiet" className="no-print">
            <Link href={`/indicators/${indicator.code}/interim-targets/edit`}>
              {t(inForce ? "interim.change" : "interim.set")}
            </Link>
          </Button>
        ) : null
      }
    >
      {inForce ? (
        <>
          <InterimVersion version={inForce} versions={versions} words={words} />
          <InterimTable indicator={indicator} version={inForce} words={words} asOf={asOf} />
          <EarlierVersions indicator={indicator} words={words} />
        </>
      ) : (
        <EmptyState
          title={lacks ? t("interim.missing") : t("interim.none")}
          hint={lacks ? t("interim.missing-hint") : undefined}
        />
      )}
    </Section>
  );
}

/** Who set it when, on what grounds, and until when it was in force. */
export function InterimVersion({
  version,
  versions,
  words,
}: {
  version: InterimTargetVersion;
  versions: readonly InterimTargetVersion[];
  words: IndicatorWords;
}) {
  const { t, pick, date } = words;
  const next = versions.find(({ number }) => number === version.number + 1);
  const name = pick(version.setBy.nameZh, version.setBy.nameEn);
  return (
    <div className="mb-3 space-y-1">
      <p className="flex flex-wrap items-center gap-2 text-sm text-ink-faint">
        <span className="font-medium text-ink">{t("interim.version", { number: version.number })}</span>
        {t("interim.set-by", { date: date(version.setOn), name })}
        {next ? <span>{t("interim.until", { date: date(next.setOn), number: next.number })}</span> : null}
        <EvidenceBadge evidence={version.evidence} />
        {version.demonstration ? <DemonstrationBadge words={words} /> : null}
      </p>
      <p className="max-w-3xl text-sm whitespace-pre-line">
        {t("interim.grounds", { text: pick(version.groundsZh, version.groundsEn) })}
      </p>
      {version.sources.length > 0 ? <Sources sources={version.sources} /> : null}
    </div>
  );
}

/** What was in force before, the last first; on paper too. */
export function EarlierVersions({ indicator, words }: { indicator: Indicator; words: IndicatorWords }) {
  const { t, date } = words;
  const versions = indicator.interimTargets;
  const earlier = versions.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-sm text-accent">
        {t("interim.earlier", { count: earlier.length })}
      </summary>
      <ol reversed className="mt-2 space-y-4">
        {earlier.map((version) => (
          <li key={version.number} id={`interim-targets-${version.number}`} className="border-s-2 ps-3">
            <InterimVersion version={version} versions={versions} words={words} />
            <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm tabular-nums">
              {version.points.map(({ dueOn, quantity }) => (
                <div key={dueOn}>
                  <dt className="text-xs text-ink-faint">{date(dueOn)}</dt>
                  <dd>{words.amount(indicator, { value: quantity, qualifier: "EXACT" })}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ol>
    </details>
  );
}
