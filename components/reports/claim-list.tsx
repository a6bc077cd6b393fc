import { FileText } from "lucide";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { formatDecimal } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { ClaimKind } from "@/lib/reports/report";
import type { Task } from "@/lib/tasks/task";

export type ClaimNames = Pick<Task, "milestones" | "indicators">;

type Claim = {
  kind: ClaimKind;
  text: string;
  milestoneKey: string | null;
  indicatorKey: string | null;
  value: string | null;
  noEvidenceReason: string;
  files: readonly { id: string; name: string }[];
};

/** What a report says was done, each with the files that prove it. */
export function ClaimList({ claims, names }: { claims: readonly Claim[]; names: ClaimNames }) {
  const [t, locale] = [useTexts("reports"), useReaderLocale()];
  if (claims.length === 0) return <p className="text-sm text-ink-faint">{t("claim.none")}</p>;
  return (
    <ol className="space-y-2">
      {claims.map((claim, index) => {
        const milestone = names.milestones.find(({ key }) => key === claim.milestoneKey);
        const indicator = names.indicators.find(({ key }) => key === claim.indicatorKey);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: claims keep their order
          <li key={index} className="text-sm">
            <p className="flex flex-wrap items-baseline gap-2">
              <Badge tone={claim.kind === "DONE" ? "quiet" : "info"}>{t(`claim.${claim.kind}`)}</Badge>
              <span lang="zh-CN" className="font-medium">
                {milestone?.title ?? indicator?.name}
              </span>
              {claim.value === null ? null : (
                <span className="tabular-nums">
                  {formatDecimal(claim.value, locale)} <span lang="zh-CN">{indicator?.unitOfMeasure}</span>
                </span>
              )}
              <span lang="zh-CN" className="min-w-0 whitespace-pre-line">
                {claim.text}
              </span>
            </p>
            {claim.files.length > 0 ? (
              <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1 ps-2">
                {claim.files.map(({ id, name }) => (
                  <li key={id} className="flex min-w-0 items-center gap-1">
                    <Icon of={FileText} className="size-4 shrink-0 text-ink-faint" />
                    <a
                      href={`/evidence/${id}`}
                      target="_blank"
                      rel="noopener"
                      lang="zh-CN"
                      className="break-all"
                    >
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            ) : (
              <p className="mt-1 ps-2 text-ink-faint" lang={locale === "en" ? undefined : "zh-CN"}>
                {t("claim.no-evidence", { reason: claim.noEvidenceReason || t("view.empty") })}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
