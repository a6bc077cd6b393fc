import { Badge } from "@/components/ui/badge";
import { Section } from "@/components/ui/section";
import { formatDecimal } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { ClaimView } from "@/lib/reports/report";
import type { ReviewView } from "@/lib/reports/review";

/** Each thing the unit says was done, with what proves it; a file opens through the door that checks who asks. */
export function Claims({ view: { current, task } }: { view: ReviewView }) {
  const [t, locale] = [useTexts("review"), useReaderLocale()];
  const { claims, claimCount: count, claimsWithEvidence: covered } = current;
  const nameOf = (claim: ClaimView) => {
    const milestone = task.milestones.find(({ key }) => key === claim.milestoneKey);
    const figure = task.indicators.find(({ key }) => key === claim.indicatorKey);
    if (milestone) return milestone.title;
    if (!figure) return "";
    return `${figure.name}：${claim.value === null ? "—" : formatDecimal(claim.value, locale)} ${figure.unitOfMeasure}`;
  };
  return (
    <Section
      id="claims"
      title={t("page.claims")}
      aside={count > 0 ? t("page.claims-share", { covered, count }) : null}
    >
      {claims.length === 0 ? <p className="text-sm text-ink-faint">{t("page.claims-none")}</p> : null}
      <ol className="divide-y divide-line">
        {claims.map((claim) => (
          <li key={claim.ordinal} id={`claim-${claim.ordinal}`} className="py-2.5 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-2">
              <Badge tone="quiet">{t(`claim.${claim.kind}`)}</Badge>
              <span lang="zh-CN" className="font-medium">
                {nameOf(claim)}
              </span>
              <span lang="zh-CN" className="whitespace-pre-line">
                {claim.text}
              </span>
            </p>
            <ul className="mt-1 flex flex-wrap gap-x-4 text-sm">
              {claim.files.map((file) => (
                <li key={file.id}>
                  <a href={`/evidence/${file.id}`} className="inline-block min-h-6 break-all">
                    {file.name}
                  </a>
                </li>
              ))}
              {claim.files.length === 0 ? (
                <li className="text-warn">
                  {t("page.no-evidence", { reason: claim.noEvidenceReason || "—" })}
                </li>
              ) : null}
            </ul>
          </li>
        ))}
      </ol>
    </Section>
  );
}
