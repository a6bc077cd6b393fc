import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ActionForm } from "@/components/form/action-form";
import { indicatorFieldLabels } from "@/components/indicators/field-labels";
import { ObservationFields } from "@/components/indicators/observation-fields";
import { indicatorWords } from "@/components/indicators/wording";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { ask, requireActorWho } from "@/lib/web/read";
import { reviseObservationAction } from "./actions";

type Props = { params: Promise<{ code: string; id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("revise.title") };
}

export default async function ReviseObservationPage({ params }: Props) {
  const { code, id } = await params;
  const actor = await requireActorWho(mayKeepIndicators);
  const indicator = await ask(readIndicator, { code });
  const revised = indicator.observations.find((observation) => observation.id === id);
  if (!revised) return notFound();
  const [words, labels, shell] = await Promise.all([
    indicatorWords(),
    indicatorFieldLabels(),
    getTranslations("shell"),
  ]);
  const { t, pick } = words;
  const here = `/indicators/${indicator.code}`;
  const name = pick(indicator.nameZh, indicator.nameEn);
  const lead = t("revise.lead", { period: words.period(revised), value: words.amount(indicator, revised) });
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.indicators"), href: "/indicators" },
          { label: name, href: here },
          { label: t("revise.title") },
        ]}
      />
      <PageHeader kicker={name} title={t("revise.title")} lead={lead} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={reviseObservationAction}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
        >
          <input type="hidden" name="code" value={indicator.code} />
          <input type="hidden" name="revises" value={revised.id} />
          <ObservationFields indicator={indicator} stored={revised} />
        </ActionForm>
      </div>
    </>
  );
}
