import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { InstructionBadge, TimingBadge } from "@/components/instructions/badges";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Badge } from "@/components/ui/badge";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { readInstruction } from "@/lib/instructions/queries/read-instruction";
import { ask, requireActor } from "@/lib/web/read";
import { ActForms } from "./act-forms";
import { InstructionFacts } from "./facts";
import { Steps } from "./steps";

type Props = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { instruction } = await ask(readInstruction, await params);
  const t = await getTranslations("instructions");
  return { title: t("title-of", { number: instruction.number }) };
}

export default async function InstructionPage({ params }: Props) {
  const [view, actor] = [await ask(readInstruction, await params), await requireActor()];
  const { line, today } = view;
  const [t, shell, common, locale] = await Promise.all([
    getTranslations("instructions"),
    getTranslations("shell"),
    getTranslations("common"),
    getLocale(),
  ]);
  const named = t("number-value", { number: line.number });
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.instructions"), href: "/instructions" }, { label: named }]} />
      <PageHeader
        kicker={common("as-of", { date: formatDate(today, locale, true) })}
        title={t("title-of", { number: line.number })}
        badges={
          <>
            <InstructionBadge state={line.state} />
            <TimingBadge timing={line.timing} />
            {line.demonstration ? <Badge tone="quiet">{t("demonstration")}</Badge> : null}
          </>
        }
      />
      <Section id="facts" title={t("facts")}>
        <InstructionFacts view={view} />
      </Section>
      <ActForms view={view} actor={actor} />
      <Section id="steps" title={t("steps")}>
        <Steps steps={view.steps} />
      </Section>
    </>
  );
}
