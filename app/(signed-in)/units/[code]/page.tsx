import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { InstructionsSection } from "@/components/instructions/instructions-section";
import { WriteInstruction } from "@/components/instructions/write-instruction";
import { HistoryEntries } from "@/components/record/history";
import { Sources } from "@/components/record/sources";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readUnit } from "@/lib/units/queries/read-unit";
import { readUnitHistory } from "@/lib/units/queries/read-unit-history";
import { mayKeepUnits } from "@/lib/units/unit.policy";
import { ask, requireActor } from "@/lib/web/read";
import { membershipFieldLabels, unitFieldLabels } from "../field-labels";
import { RoleBadges } from "../role-badges";
import { Duties } from "./duties";
import { Memberships } from "./memberships";
import { UnitProgress } from "./progress";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [unit, locale] = [await ask(readUnit, await params), await getLocale()];
  return { title: inLocale(locale, unit.nameZh, unit.nameEn) };
}

export default async function UnitPage({ params }: Props) {
  const { code } = await params;
  const [unit, actor, history] = [
    await ask(readUnit, { code }),
    await requireActor(),
    await ask(readUnitHistory, { code }),
  ];
  const [t, common, locale] = await Promise.all([
    getTranslations("units"),
    getTranslations("common"),
    getLocale(),
  ]);
  const labels = { ...(await unitFieldLabels()), ...(await membershipFieldLabels()) };
  const present =
    unit.state === "MEMBER" ? unit.memberships.find(({ leftOn }) => leftOn === null) : undefined;
  const sources = unit.memberships.flatMap((membership) => membership.sources);
  const cited = [...new Map(sources.map((source) => [source.id, source])).values()];
  const keeps = mayKeepUnits(actor);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t("title"), href: "/units" }, { label: unit.code }]} />
      <PageHeader
        kicker={unit.code}
        title={inLocale(locale, unit.nameZh, unit.nameEn)}
        badges={
          <RoleBadges
            role={present?.role ?? unit.memberships[0]?.role ?? null}
            hostsOffice={present?.hostsOffice ?? false}
            state={unit.state}
          />
        }
        actions={
          keeps ? (
            <Button asChild>
              <Link href={`/units/${unit.code}/edit`}>{common("edit")}</Link>
            </Button>
          ) : (
            <WriteInstruction kind="unit" code={unit.code} />
          )
        }
      />
      <Section id="particulars" title={t("particulars")}>
        <Facts
          items={[
            [
              labels.nameZh,
              <span key="zh" lang="zh-CN">
                {unit.nameZh}
              </span>,
            ],
            [
              labels.nameEn,
              <span key="en" lang="en">
                {unit.nameEn}
              </span>,
            ],
            [
              labels.shortNameZh,
              <span key="short" lang="zh-CN">
                {unit.shortNameZh}
              </span>,
            ],
            [labels.code, unit.code],
            [t("remit"), inLocale(locale, unit.remitZh, unit.remitEn) || common("unknown")],
            [labels.protocolRank, unit.protocolRank],
          ]}
        />
      </Section>
      <Memberships unitCode={unit.code} memberships={unit.memberships} keeps={keeps} />
      <UnitProgress code={unit.code} />
      <InstructionsSection kind="unit" code={unit.code} />
      <Duties unit={unit} />
      <Section id="sources" title={common("sources")}>
        <Sources sources={cited} />
      </Section>
      <HistoryEntries entries={history} labels={labels} />
    </>
  );
}
