import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { StatusBadge } from "@/components/patents/badges";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { PatentView } from "@/lib/patents/patent-view";
import { factLabels } from "../../fact-labels";
import { Inventors } from "./inventors";

type Props = {
  view: PatentView;
  inventors: "shown" | "asked" | "closed";
  mayKeep: boolean;
  /** Whether holders lead to their institutions' pages. */
  institutions: boolean;
};

export async function FactsSection({ view, inventors, mayKeep, institutions }: Props) {
  const [t, common, labels, locale] = await Promise.all([
    getTranslations("patents"),
    getTranslations("common"),
    factLabels(),
    getLocale(),
  ]);
  const { record } = view;
  const date = (on: CalendarDate | null) => (on ? formatDate(on, locale) : t("facts.not-stated"));
  const funded = { yes: t("facts.funded"), no: t("facts.not-funded"), "": t("facts.not-stated") };
  const items: (readonly [ReactNode, ReactNode])[] = [
    [labels.holders, <Holders key="holders" view={view} linked={institutions} />],
    ...(inventors === "closed"
      ? []
      : [
          [
            labels.inventors,
            <Inventors key="i" number={record.number} shown={inventors === "shown"} mayKeep={mayKeep} />,
          ] as const,
        ]),
    ...(record.type === "DESIGN"
      ? [[labels.locarno, record.locarno || t("facts.not-stated")] as const]
      : [[labels.ipc, record.ipc || t("facts.not-stated")] as const]),
    [labels.publicationNo, record.publicationNo || t("facts.not-stated")],
    [labels.filedOn, date(record.filedOn)],
    [labels.publishedOn, date(record.publishedOn)],
    [labels.grantedOn, date(record.grantedOn)],
    [labels.status, <Status key="status" view={view} />],
    [labels.stateFunded, funded[record.stateFunded]],
    [labels.industry, record.industry ? t(`industry.${record.industry}`) : t("facts.not-stated")],
  ];
  return (
    <Section
      id="facts"
      title={t("record.facts")}
      aside={common("as-of", { date: formatDate(view.today, locale) })}
    >
      <Facts items={items} />
    </Section>
  );
}

/** In their order; of the first, by whom the patent is counted, kind and province too. */
async function Holders({ view, linked }: { view: PatentView; linked: boolean }) {
  const t = await getTranslations("patents");
  const { record, holderIds, holderKind, province } = view;
  const counted = [t(`holderKind.${holderKind}`), province && t(`province.${province}` as never)];
  return (
    <ol>
      {record.holders.split("\n").map((holder, index) => (
        <li key={holder}>
          {linked && holderIds[index] ? (
            <Link href={`/patents/institutions/${holderIds[index]}`} lang="zh-CN" className="underline">
              {holder}
            </Link>
          ) : (
            <span lang="zh-CN">{holder}</span>
          )}
          {index === 0 ? (
            <span className="ms-2 text-sm text-ink-faint">
              {[t("record.first-holder"), ...counted].filter(Boolean).join(" · ")}
            </span>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

/** Our word, and beside it the source's own. */
async function Status({ view: { record } }: { view: PatentView }) {
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <StatusBadge status={record.status} />
      {record.statusOn ? (
        <span>{t("record.since-date", { date: formatDate(record.statusOn, locale) })}</span>
      ) : null}
      {record.statusText ? (
        <span className="text-sm text-ink-faint">{t("record.source-says", { text: record.statusText })}</span>
      ) : null}
    </span>
  );
}
