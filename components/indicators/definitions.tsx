import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Indicator } from "@/lib/indicators/indicator";
import { addDays } from "@/lib/kernel/calendar-date";
import type { IndicatorWords } from "./wording";

type Props = { indicator: Indicator; words: IndicatorWords; keeps: boolean };

/** What was counted when, the definition in force first. */
export function Definitions({ indicator, words: { t, pick, date }, keeps }: Props) {
  const { definitions, code } = indicator;
  return (
    <Section
      id="definitions"
      title={t("definitions.title")}
      aside={
        keeps ? (
          <Button asChild small tone="quiet" className="no-print">
            <Link href={`/indicators/${code}/definitions/new`}>{t("definitions.adopt")}</Link>
          </Button>
        ) : null
      }
    >
      <ol className="space-y-4" reversed>
        {definitions.toReversed().map(({ number, textZh, textEn, validFrom, comparableWithPrevious }) => {
          const next = definitions.find((later) => later.number === number + 1);
          const until = next && date(addDays(next.validFrom, -1));
          return (
            <li key={number} id={`definition-${number}`} className="target:bg-accent-wash">
              <p className="flex flex-wrap items-center gap-2 text-sm text-ink-faint">
                <span className="font-medium text-ink">{t("definitions.number", { number })}</span>
                {until
                  ? t("definitions.until", { from: date(validFrom), to: until })
                  : t("definitions.from", { from: date(validFrom) })}
                {number > 1 ? (
                  <Badge tone={comparableWithPrevious ? "good" : "warn"}>
                    {t(comparableWithPrevious ? "definitions.comparable" : "definitions.not-comparable")}
                  </Badge>
                ) : null}
              </p>
              <p className="mt-0.5 max-w-3xl whitespace-pre-line">{pick(textZh, textEn)}</p>
            </li>
          );
        })}
      </ol>
    </Section>
  );
}
