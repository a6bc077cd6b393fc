import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import type { Submission } from "@/lib/reports/report";

/** What the checks found before submit, and how the unit explains it. */
export function Findings({ submission: { findings, explanation } }: { submission: Submission }) {
  const [t, reports] = [useTexts("review.page"), useTexts("reports")];
  return (
    <Section id="findings" title={t("findings")}>
      {findings.length === 0 ? <p className="text-sm text-ink-faint">{t("findings-none")}</p> : null}
      <ul className="list-disc space-y-1 ps-5 marker:text-warn">
        {findings.map((finding) => (
          <li key={`${finding.code} ${finding.field}`}>
            {reports(`finding.${finding.code}`, finding.params as never)}
          </li>
        ))}
      </ul>
      {explanation ? (
        <div className="mt-3 border-s-2 ps-3">
          <p className="text-xs text-ink-faint">{t("explanation")}</p>
          <p className="whitespace-pre-line" lang="zh-CN">
            {explanation}
          </p>
        </div>
      ) : null}
    </Section>
  );
}
