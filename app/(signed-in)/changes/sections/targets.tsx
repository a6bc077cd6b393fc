import type { ReactNode } from "react";
import { changeHref } from "@/components/changes/href";
import { KindBadge } from "@/components/changes/kind-badge";
import { OldNew } from "@/components/changes/old-new";
import { WhoWhen } from "@/components/changes/who-when";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { Link } from "@/components/ui/link";
import type { DefinitionLine, InterimLine, LinesOf, TargetLine } from "@/lib/changes/change-view";
import { formatDate } from "@/lib/i18n/format";
import { inLocale, type Locale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { amountText } from "@/lib/indicators/amount";
import type { SectionProps } from "./section-props";

type Line = LinesOf["targets"];

/** 目标与指标口径: dates of targets, what is counted, and the way there. */
export function Targets({ caption, lines }: SectionProps<"targets">) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  return (
    <DataTable
      caption={caption}
      rows={lines}
      rowKey={(line) => line.key}
      columns={[
        {
          key: "subject",
          header: t("column.subject"),
          className: "min-w-48",
          cell: (line) => (
            <Link href={changeHref({ section: "targets", line })} className="font-medium">
              {subjectOf(line, locale)}
            </Link>
          ),
        },
        {
          key: "before-after",
          header: t("column.before-after"),
          className: "min-w-64",
          cell: (line) => <Difference line={line} />,
        },
        { key: "change", header: t("column.change"), cell: ({ kind }) => <KindBadge kind={kind} /> },
        {
          key: "order",
          header: t("column.order"),
          className: "min-w-48",
          cell: (line) => <Order line={line} />,
        },
        {
          key: "who",
          header: t("column.who"),
          nowrap: true,
          cell: (line) => <WhoWhen by={line.by} at={line.at} />,
        },
      ]}
    />
  );
}

function subjectOf(line: Line, locale: Locale): string {
  if (line.kind === "TARGET_MOVED") {
    return `${line.target.code} ${inLocale(locale, line.target.titleZh, line.target.titleEn)}`;
  }
  return inLocale(locale, line.indicator.nameZh, line.indicator.nameEn);
}

function Difference({ line }: { line: Line }): ReactNode {
  if (line.kind === "TARGET_MOVED") return <MovedTarget line={line} />;
  return line.kind === "DEFINITION_CHANGED" ? <Definition line={line} /> : <Interim line={line} />;
}

function MovedTarget({ line }: { line: TargetLine }) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  return (
    <>
      <OldNew before={formatDate(line.before, locale)} after={formatDate(line.after, locale)} />
      {line.originalDueOn ? (
        <span className="block text-xs text-ink-faint">
          {t("original-due", { date: formatDate(line.originalDueOn, locale) })}
        </span>
      ) : null}
    </>
  );
}

function Definition({ line }: { line: DefinitionLine }) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  return (
    <>
      <p className="text-ink-soft">
        <span className="text-xs text-ink-faint">{t("was")} </span>
        {inLocale(locale, line.beforeZh, line.beforeEn)}
      </p>
      <p className="mt-1">
        <span className="text-xs text-ink-faint">{t("is")} </span>
        {inLocale(locale, line.afterZh, line.afterEn)}
      </p>
    </>
  );
}

function Interim({ line }: { line: InterimLine }) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  const amount = (value: string | null) =>
    value === null ? t("not-yet") : amountText(value, line.indicator.unitOfMeasure, locale);
  return (
    <ul className="space-y-1">
      {line.points.map(({ dueOn, before, after }) => (
        <li key={dueOn}>
          <span className="text-ink-faint">{formatDate(dueOn, locale)} </span>
          <OldNew before={amount(before)} after={amount(after)} />
        </li>
      ))}
    </ul>
  );
}

function Order({ line }: { line: Line }) {
  const [t, locale] = [useTexts("changes"), useReaderLocale()];
  const pick = (zh: string, en: string) => inLocale(locale, zh, en);
  if (line.kind === "TARGET_MOVED") {
    const { document } = line;
    return (
      <>
        <Link href={`/documents/${document.code}`}>
          {document.number ?? pick(document.titleZh, document.titleEn)}
        </Link>
        <span className="block text-ink-soft">{pick(line.reasonZh, line.reasonEn)}</span>
      </>
    );
  }
  if (line.kind === "INTERIM_RESET") {
    return (
      <>
        {t("interim", { number: line.number })}
        <span className="block text-ink-soft">{pick(line.groundsZh, line.groundsEn)}</span>
      </>
    );
  }
  return (
    <>
      <span className="block">
        {t("definition", { number: line.number, date: formatDate(line.validFrom, locale) })}
      </span>
      <Badge tone={line.comparable ? "good" : "warn"}>
        {t(line.comparable ? "comparable" : "not-comparable")}
      </Badge>
    </>
  );
}
