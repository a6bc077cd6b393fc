import { getLocale } from "next-intl/server";
import { ProofLink } from "@/components/proofs/proof-link";
import { Badge } from "@/components/ui/badge";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { CRITERIA, type CriterionKind, criteriaIn } from "@/lib/patents/criterion";
import { openCriteria } from "@/lib/patents/criterion-fact";
import type { CriterionView, PatentView } from "@/lib/patents/patent-view";

type Line = { kind: CriterionKind; fact: CriterionView | null };

/** All five, with what proves those that hold, and those that held once. */
export async function CriteriaSection({ view, mayKeep }: { view: PatentView; mayKeep: boolean }) {
  const t = await getTranslations("patents");
  const { number, type } = view.record;
  const mayRecord = mayKeep && openCriteria(view.record).length > 0;
  return (
    <Section
      id="criteria"
      title={t("criteria.title")}
      aside={
        mayRecord ? (
          <Link href={`/patents/${number}/criteria/new`} className="no-print">
            {t("criteria.record")}
          </Link>
        ) : null
      }
      flush
    >
      <p className="px-4 py-3 text-sm text-ink-soft">{await leadOf(view)}</p>
      {type === "INVENTION" || view.criteria.length > 0 ? (
        <DataTable
          caption={t("criteria.title")}
          rows={linesOf(view)}
          rowKey={({ kind, fact }) => `criterion-${fact?.id ?? kind}`}
          columns={await columns(number, mayKeep)}
        />
      ) : null}
    </Section>
  );
}

async function leadOf({ record, highValue }: PatentView): Promise<string> {
  const t = await getTranslations("patents");
  if (record.type !== "INVENTION") return t("criteria.lead-not-invention");
  if (record.status !== "IN_FORCE") return t("criteria.lead-not-living");
  const count = criteriaIn(record.criteria).length;
  return highValue ? t("criteria.lead-held", { count }) : t("criteria.lead-none");
}

function linesOf({ criteria, record }: PatentView): Line[] {
  const held = CRITERIA.map((kind) => ({
    kind,
    fact: criteria.find((fact) => fact.kind === kind && fact.endedOn === null) ?? null,
  }));
  const shown = record.type === "INVENTION" ? held : held.filter(({ fact }) => fact !== null);
  const ended = criteria.filter(({ endedOn }) => endedOn !== null).map((fact) => ({ kind: fact.kind, fact }));
  return [...shown, ...ended];
}

async function columns(number: string, mayKeep: boolean): Promise<Column<Line>[]> {
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const day = (date: string) => formatDate(date, locale);
  return [
    {
      key: "kind",
      header: t("criteria.kind"),
      className: "min-w-40",
      cell: ({ kind }) => t(`criterion.${kind}`),
    },
    {
      key: "state",
      header: t("criteria.state"),
      nowrap: true,
      cell: ({ fact }) =>
        fact === null ? (
          <span className="text-ink-faint">{t("criteria.not-recorded")}</span>
        ) : (
          <Badge tone={fact.endedOn ? "quiet" : "good"}>
            {fact.endedOn ? t("criteria.ended") : t("criteria.holds")}
          </Badge>
        ),
    },
    {
      key: "since",
      header: t("criteria.heldOn"),
      className: "min-w-32",
      cell: ({ fact }) =>
        fact === null
          ? null
          : fact.endedOn
            ? t("criteria.from-until", { from: day(fact.heldOn), until: day(fact.endedOn) })
            : day(fact.heldOn),
    },
    {
      key: "proof",
      header: t("criteria.proof"),
      className: "min-w-56",
      cell: ({ fact }) =>
        fact ? (
          <>
            <p lang="zh-CN" className="whitespace-pre-line break-words">
              {fact.proof}
            </p>
            {fact.file ? <ProofLink file={fact.file} /> : null}
          </>
        ) : null,
    },
    {
      key: "recorded",
      header: t("criteria.recorded"),
      secondary: true,
      cell: ({ fact }) => {
        if (!fact) return null;
        const by = fact.by ? inLocale(locale, fact.by.nameZh, fact.by.nameEn) : t("pipeline.by-import");
        return `${by} · ${formatInstant(fact.at, locale)}`;
      },
    },
    ...(mayKeep
      ? [
          {
            key: "acts",
            header: <span className="sr-only">{t("criteria.revise")}</span>,
            nowrap: true,
            cell: ({ kind, fact }: Line) =>
              fact && fact.endedOn === null ? (
                <Link
                  href={`/patents/${number}/criteria/${fact.id}`}
                  className="no-print"
                  aria-label={`${t("criteria.revise")} ${t(`criterion.${kind}`)}`}
                >
                  {t("criteria.revise")}
                </Link>
              ) : null,
          },
        ]
      : []),
  ];
}
