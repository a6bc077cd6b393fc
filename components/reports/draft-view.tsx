import { RatingBadge } from "@/components/tasks/badges";
import { Facts } from "@/components/ui/facts";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { type DraftContent, idsIn, isUntouched } from "@/lib/reports/draft";
import { CLAIM_KINDS, type QuotedPart, RATINGS } from "@/lib/reports/report";
import { ClaimList, type ClaimNames } from "./claim-list";

type Props = {
  draft: DraftContent;
  names: ClaimNames;
  files: readonly { id: string; name: string }[];
  quotable: readonly QuotedPart[];
};

/** The working copy, for those of the unit who do not write in it now. */
export function DraftView({ draft, names, files, quotable }: Props) {
  const [t, locale] = [useTexts("reports"), useReaderLocale()];
  const text = (value: string) => (
    <p lang="zh-CN" className="whitespace-pre-line">
      {value || <span className="text-ink-faint">{t("view.empty")}</span>}
    </p>
  );
  const claims = draft.claims
    .filter((claim) => !isUntouched(claim))
    .map((claim) => ({
      ...claim,
      kind: CLAIM_KINDS.find((kind) => kind === claim.kind) ?? "DONE",
      value: /^-?\d+(\.\d+)?$/.test(claim.value) ? claim.value : null,
      files: idsIn(claim.files).flatMap((id) => files.find((one) => one.id === id) ?? []),
    }));
  const quoted = quotable.filter(({ submissionId }) => idsIn(draft.quotes).includes(submissionId));
  return (
    <Facts
      items={[
        [t("field.progress"), draft.progress ? `${draft.progress}%` : t("view.empty")],
        [
          t("field.selfRating"),
          <span key="rating">
            <RatingBadge rating={RATINGS.find((one) => one === draft.selfRating) ?? null} />{" "}
            <span lang="zh-CN">{draft.ratingReason}</span>
          </span>,
        ],
        [t("field.done"), text(draft.done)],
        [t("field.next"), text(draft.next)],
        [t("field.problems"), text(draft.problems)],
        [t("field.claims"), <ClaimList key="claims" claims={claims} names={names} />],
        ...(draft.explanation ? [[t("field.explanation"), text(draft.explanation)] as const] : []),
        ...(quoted.length > 0
          ? [
              [
                t("field.quotes"),
                quoted
                  .map((one) => inLocale(locale, one.shortNameZh, one.nameEn))
                  .join(locale === "zh" ? "、" : ", "),
              ] as const,
            ]
          : []),
      ]}
    />
  );
}
