import type { ReactNode } from "react";
import { FilingBadge } from "@/components/conversions/filing-badge";
import { moneyText } from "@/components/conversions/money-words";
import { ProofLink } from "@/components/proofs/proof-link";
import { Facts } from "@/components/ui/facts";
import type { ConversionView } from "@/lib/conversions/conversion-view";
import { filingDutyOf } from "@/lib/conversions/filing";
import { formatDate, formatDecimal, formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { Province } from "@/lib/patents/patent";

export function ConversionFacts({ view }: { view: ConversionView }) {
  const [t, patents, locale] = [useTexts("conversions"), useTexts("patents"), useReaderLocale()];
  const { line, conversion } = view;
  const day = (date: string | null) => (date ? formatDate(date, locale, true) : t("not-stated"));
  const province = conversion.toProvince && patents(`province.${conversion.toProvince as Province}`);
  const items: (readonly [ReactNode, ReactNode])[] = [
    [t("column.kind"), patents(`conversionKind.${line.kind}`)],
    [t(`party.from.${line.kind}`), <Words key="from" text={line.fromParty} />],
    ...(line.toParty
      ? [
          [
            t(`party.to.${line.kind}`),
            <Words key="to" text={[line.toParty, province].filter(Boolean).join(" · ")} />,
          ] as const,
        ]
      : []),
    [t("field.amount"), <Amount key="amount" view={view} />],
    [t("field.contractNo"), line.contractNo || t("not-stated")],
    [t("field.signedOn"), day(line.signedOn)],
    [t("field.effectiveOn"), day(line.effectiveOn)],
    ...(filingDutyOf(line.kind) === null && !line.filedOn && !line.filingNo
      ? []
      : [[t("column.filing"), <Filing key="filing" view={view} />] as const]),
    [
      t("column.units"),
      line.units.map((unit) => inLocale(locale, unit.nameZh, unit.nameEn)).join(inLocale(locale, "、", ", ")),
    ],
    ...(conversion.note ? [[t("field.note"), <Words key="note" text={conversion.note} />] as const] : []),
    ...(view.file ? [[t("field.file"), <ProofLink key="file" file={view.file} />] as const] : []),
    [
      t("recorded"),
      view.recordedBy
        ? t("recorded-value", {
            name: inLocale(locale, view.recordedBy.nameZh, view.recordedBy.nameEn),
            time: formatInstant(view.recordedAt, locale),
          })
        : formatInstant(view.recordedAt, locale),
    ],
  ];
  return <Facts items={items} />;
}

function Words({ text }: { text: string }) {
  return (
    <span lang="zh-CN" className="whitespace-pre-line break-words">
      {text}
    </span>
  );
}

/** In words, and to the last cent. */
function Amount({ view: { line } }: { view: ConversionView }) {
  const [t, locale] = [useTexts("conversions"), useReaderLocale()];
  if (line.amount === null) return t("not-stated");
  return (
    <>
      {moneyText(line.amount, line.currency, locale)}
      {line.currency === "CNY" ? (
        <span className="ms-2 text-sm text-ink-faint tabular-nums">
          {t("exact-amount", { amount: formatDecimal(line.amount, locale) })}
        </span>
      ) : null}
    </>
  );
}

/** The state, and the rule it follows from. */
function Filing({ view: { line } }: { view: ConversionView }) {
  const [t, locale] = [useTexts("conversions"), useReaderLocale()];
  const duty = filingDutyOf(line.kind);
  return (
    <div className="space-y-1">
      {line.cancelled ? null : <FilingBadge state={line.filing} />}
      {line.filedOn || line.filingNo ? (
        <p>
          {[line.filingNo, line.filedOn && formatDate(line.filedOn, locale, true)]
            .filter(Boolean)
            .join(" · ")}
        </p>
      ) : null}
      {duty ? (
        <p className="text-sm text-ink-soft">
          {line.filingDueOn
            ? t("rule.FILING", {
                from: formatDate(line.effectiveOn ?? line.signedOn, locale),
                date: formatDate(line.filingDueOn, locale, true),
              })
            : t(`rule.${line.kind === "PLEDGE" ? "PLEDGE" : "TRANSFER"}`)}
        </p>
      ) : null}
    </div>
  );
}
