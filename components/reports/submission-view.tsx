import { getLocale } from "next-intl/server";
import { RatingBadge } from "@/components/tasks/badges";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Facts } from "@/components/ui/facts";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations, useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { DecisionKind, DecisionView, Submission } from "@/lib/reports/report";
import { ClaimList, type ClaimNames } from "./claim-list";
import { findingTexts } from "./finding-texts";
import { QuotedParts } from "./quoted-parts";

type Props = {
  submission: Submission;
  names: ClaimNames;
  /** Names of a report's fields: a return says which it concerns. */
  labels: Record<string, string>;
};

/** A submission with what was decided on it: the exchange as both sides read it. */
export async function SubmissionView({ submission, names, labels }: Props) {
  const [t, locale, findings] = await Promise.all([
    getTranslations("reports"),
    getLocale(),
    findingTexts(submission.findings),
  ]);
  const { signedOffBy, submittedAt, decisions } = submission;
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
      <div className="min-w-0 space-y-3">
        <Facts
          items={[
            [
              t("field.progress"),
              <span key="p" className="font-medium tabular-nums">
                {submission.progress}%
              </span>,
            ],
            [
              t("field.selfRating"),
              <span key="r">
                <RatingBadge rating={submission.selfRating} />{" "}
                <span lang="zh-CN">{submission.ratingReason}</span>
              </span>,
            ],
            ...(["done", "next", "problems"] as const).map(
              (name) =>
                [
                  t(`field.${name}`),
                  <Words key={name} text={submission[name]} empty={t("view.empty")} />,
                ] as const,
            ),
            [t("field.claims"), <ClaimList key="claims" claims={submission.claims} names={names} />],
            ...(findings.length > 0
              ? [
                  [
                    t("view.findings"),
                    <ul key="f" className="space-y-0.5 text-warn">
                      {findings.map(({ field, text }) => (
                        <li key={`${field} ${text}`}>{text}</li>
                      ))}
                    </ul>,
                  ] as const,
                  [
                    t("field.explanation"),
                    <Words key="e" text={submission.explanation} empty={t("view.empty")} />,
                  ] as const,
                ]
              : []),
          ]}
        />
        <QuotedParts quotes={submission.quotes} />
      </div>
      <div className="min-w-0 space-y-2 text-sm">
        <p className="text-ink-soft">
          {t("view.signed", {
            name: inLocale(locale, signedOffBy.nameZh, signedOffBy.nameEn),
            time: formatInstant(submittedAt, locale),
          })}
        </p>
        {submission.late ? <Badge tone="warn">{t("field.late")}</Badge> : null}
        <ol aria-label={t("view.decisions")} className="space-y-3">
          {decisions.map((decision) => (
            <li key={decision.id} className="border-s-2 ps-3">
              <Decision decision={decision} labels={labels} />
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}

const DECISION_TONE: Record<DecisionKind, BadgeTone> = {
  APPROVED: "good",
  RETURNED: "warn",
  REOPENED: "warn",
  WITHDRAWN: "stopped",
};

function Decision({ decision, labels }: { decision: DecisionView; labels: Props["labels"] }) {
  const [t, locale] = [useTexts("reports"), useReaderLocale()];
  const { kind, by, at, field, reason, correctUntil, rating, ratingReason } = decision;
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={DECISION_TONE[kind]}>{t(`view.decision.${kind}`)}</Badge>
        <span className="text-ink-faint">
          {inLocale(locale, by.nameZh, by.nameEn)} · {formatInstant(at, locale)}
        </span>
      </p>
      {field ? <p className="mt-1">{t("view.about", { field: labels[field] ?? field })}</p> : null}
      {reason ? (
        <p lang="zh-CN" className="mt-1 whitespace-pre-line">
          {reason}
        </p>
      ) : null}
      {correctUntil ? (
        <p className="mt-1 text-ink-soft">
          {t("form.correct-until", { date: formatDate(correctUntil, locale, true) })}
        </p>
      ) : null}
      {kind === "APPROVED" ? (
        <p className="mt-1 flex flex-wrap items-center gap-2">
          {t("field.rating")} <RatingBadge rating={rating} />
          <span lang="zh-CN">{ratingReason}</span>
        </p>
      ) : null}
    </>
  );
}

function Words({ text, empty }: { text: string; empty: string }) {
  if (text === "") return <span className="text-ink-faint">{empty}</span>;
  return (
    <p lang="zh-CN" className="whitespace-pre-line">
      {text}
    </p>
  );
}
