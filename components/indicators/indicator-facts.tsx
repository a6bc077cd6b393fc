import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import { latestOf } from "@/lib/indicators/drawing";
import { type Indicator, type IndicatorTarget, standing, type UnitName } from "@/lib/indicators/indicator";
import { unitLabel } from "@/lib/indicators/unit-of-measure";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords; keeps: boolean };

export function IndicatorFacts({ indicator, words, keeps }: Props) {
  const { t, pick, locale } = words;
  const common = useTexts("common");
  const unit = (one: UnitName | null) =>
    one ? <Link href={`/units/${one.code}`}>{pick(one.nameZh, one.nameEn)}</Link> : common("unknown");
  return (
    <Section id="particulars" title={t("facts.title")}>
      <Facts
        items={[
          [t("facts.kind"), `${t(`kind.${indicator.kind}`)} · ${t(`kind-hint.${indicator.kind}`)}`],
          [t("facts.direction"), t(`direction.${indicator.direction}`)],
          [t("facts.unit"), unitLabel(indicator.unitOfMeasure, locale)],
          [t("facts.provider"), unit(indicator.dataProvider)],
          [t("facts.lead"), unit(indicator.leadUnit)],
          [
            t("facts.measures"),
            indicator.measures.length === 0
              ? common("none")
              : indicator.measures.map(({ code, titleZh, titleEn }) => (
                  <Link key={code} href={`/measures/${code}`} className="block">
                    {code} {pick(titleZh, titleEn)}
                  </Link>
                )),
          ],
          [
            t("facts.targets"),
            indicator.targets.length === 0
              ? common("none")
              : indicator.targets.map((target) => (
                  <Target key={target.code} indicator={indicator} target={target} words={words} />
                )),
          ],
          [t("series.title"), <SeriesList key="series" indicator={indicator} words={words} keeps={keeps} />],
        ]}
      />
    </Section>
  );
}

function Target({
  indicator,
  target,
  words,
}: {
  indicator: Indicator;
  target: IndicatorTarget;
  words: IndicatorWords;
}) {
  const { t, pick, targetDates } = words;
  const latest = latestOf(indicator);
  const change = target.dateChanges.at(-1);
  return (
    <div className="mb-1.5">
      <Link href={`/plan#${target.code}`}>
        {target.code} {pick(target.titleZh, target.titleEn)}
      </Link>
      <p>{pick(`${target.dueTextZh}，${target.valueZh}`, `${target.valueEn} ${target.dueTextEn}`)}</p>
      <p className="text-sm text-ink-faint">
        {targetDates(target)}
        {change ? (
          <>
            {" · "}
            <Link href={`/documents/${change.document.code}`}>
              {t("target.changed-by", {
                document: change.document.number ?? pick(change.document.titleZh, change.document.titleEn),
              })}
            </Link>
          </>
        ) : null}
      </p>
      {latest && target.quantity ? (
        <p className="text-sm text-ink-faint">
          {t(`target.${standing(latest, target.quantity, indicator.direction)}`)}
        </p>
      ) : null}
    </div>
  );
}

function SeriesList({ indicator, words: { t, pick }, keeps }: Props) {
  return (
    <>
      <ul>
        {indicator.series.map(({ code, nameZh, nameEn }) => (
          <li key={code}>{pick(nameZh, nameEn)}</li>
        ))}
      </ul>
      {keeps ? (
        <Button asChild small tone="quiet" className="no-print -ms-2.5">
          <Link href={`/indicators/${indicator.code}/series/new`}>{t("series.add")}</Link>
        </Button>
      ) : null}
    </>
  );
}
