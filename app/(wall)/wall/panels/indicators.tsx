import { indicatorWords } from "@/components/indicators/wording";
import { Badge } from "@/components/ui/badge";
import { NothingHere, PanelFrame } from "@/components/wall/panel-frame";
import { getTranslations } from "@/lib/i18n/translations";
import { latestOf } from "@/lib/indicators/drawing";
import { listIndicatorsQuery } from "@/lib/indicators/queries/list-indicators";
import { ask } from "@/lib/web/read";

const MOST_ROWS = 8;

/** The latest published figures, beside the targets the plan sets. */
export async function IndicatorsPanel() {
  const t = await getTranslations("wall.indicators");
  const [{ indicators }, { pick, date, amount, targetDates }] = [
    await ask(listIndicatorsQuery, {}),
    await indicatorWords(),
  ];
  // Those the plan sets a target for come first; of the others, those with a value.
  const aimedAt = indicators.filter(({ targets }) => targets.length > 0);
  const valued = indicators.filter((one) => one.targets.length === 0 && latestOf(one));
  const shown = [...aimedAt, ...valued].slice(0, MOST_ROWS);
  return (
    <PanelFrame title={(await getTranslations("wall.panel"))("indicators")} aside={t("caption")}>
      {shown.length === 0 ? <NothingHere>{t("none")}</NothingHere> : null}
      <ul aria-label={t("caption")} className="grid min-h-0 flex-1 auto-rows-fr lg:max-h-[38em]">
        {shown.map((indicator) => {
          const latest = latestOf(indicator);
          const [target] = indicator.targets;
          return (
            <li
              key={indicator.code}
              className="grid min-h-0 items-center gap-x-[1.5em] border-b border-line max-lg:py-[0.5em] lg:grid-cols-[minmax(0,1.2fr)_minmax(0,0.9fr)_minmax(0,1fr)]"
            >
              <span className="line-clamp-2 text-[1.15em] font-medium">
                {pick(indicator.nameZh, indicator.nameEn)}
              </span>
              <span>
                {latest ? (
                  <span className="block text-[1.7em] leading-tight font-semibold tabular-nums">
                    {amount(indicator, latest)}
                  </span>
                ) : (
                  <Badge tone="draft" scaled>
                    {t("no-value")}
                  </Badge>
                )}
                {latest ? (
                  <span className="text-ink-soft">
                    {t("as-of")} {date(latest.asOf)}
                  </span>
                ) : null}
              </span>
              <span className="min-w-0">
                {target ? (
                  <>
                    <span className="text-ink-soft">{t("target")} </span>
                    <span className="font-medium">{pick(target.valueZh, target.valueEn)}</span>
                    <span className="block text-ink-soft">{targetDates(target)}</span>
                  </>
                ) : (
                  <span className="text-ink-faint">{t("no-target")}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </PanelFrame>
  );
}
