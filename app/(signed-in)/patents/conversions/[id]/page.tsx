import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { FilingBadge } from "@/components/conversions/filing-badge";
import { HistoryEntries } from "@/components/record/history";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { mayChangeConversion } from "@/lib/conversions/conversion.policy";
import { readConversion } from "@/lib/conversions/queries/read-conversion";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActor } from "@/lib/web/read";
import { conversionFieldLabels } from "../fields";
import { CancelForm } from "./cancel-form";
import { ConversionFacts } from "./facts";
import { PatentsIn } from "./patents-in";

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { conversion } = await ask(readConversion, await params);
  const t = await getTranslations("conversions");
  return { title: t("number-value", { id: conversion.id }) };
}

export default async function ConversionPage({ params, searchParams }: Props) {
  const [view, actor] = [await ask(readConversion, await params), await requireActor()];
  const { joined } = await readParams(searchParams);
  const { line, conversion } = view;
  const [t, patents, shell, labels, locale] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("patents"),
    getTranslations("shell"),
    conversionFieldLabels(),
    getLocale(),
  ]);
  const named = t("number-value", { id: conversion.id });
  const kept = mayChangeConversion(actor, conversion) && !conversion.cancelled && !actor.readOnly;
  const title = `${line.fromParty}${line.toParty ? ` → ${line.toParty}` : ""}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/conversions" },
          { label: named },
        ]}
      />
      <PageHeader
        kicker={`${named} · ${patents(`conversionKind.${line.kind}`)}`}
        title={<span lang="zh-CN">{conversion.cancelled ? <s>{title}</s> : title}</span>}
        badges={
          <>
            {conversion.cancelled ? (
              <Badge tone="stopped">{t("cancelled")}</Badge>
            ) : (
              <FilingBadge state={line.filing} />
            )}
            {line.demonstration ? <Badge tone="quiet">{t("demonstration")}</Badge> : null}
          </>
        }
        actions={
          kept ? (
            <Button asChild>
              <Link href={`/patents/conversions/${conversion.id}/edit`}>{t("change.action")}</Link>
            </Button>
          ) : null
        }
      />
      {joined && conversion.unitIds.length > 1 ? (
        <Notice tone="good" className="mb-4">
          {t("joined")}
        </Notice>
      ) : null}
      {view.cancelledAt ? (
        <Notice tone="warn" className="mb-4">
          {t("cancelled-because", {
            time: formatInstant(view.cancelledAt, locale),
            reason: view.cancelReason,
          })}
        </Notice>
      ) : null}
      <Section id="facts" title={t("facts")}>
        <ConversionFacts view={view} />
      </Section>
      <PatentsIn patents={view.patents} />
      {kept ? <CancelForm conversion={conversion} draftOwner={actor.personId} /> : null}
      <HistoryEntries entries={view.history} labels={labels} shownFirst={10} />
    </>
  );
}
