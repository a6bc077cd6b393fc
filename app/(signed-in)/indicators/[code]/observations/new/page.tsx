import type { Metadata } from "next";
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
import { publishObservationAction } from "./actions";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("values.publish") };
}

export default async function PublishObservationPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepIndicators);
  const indicator = await ask(readIndicator, { code });
  const [{ t, pick }, labels, shell] = await Promise.all([
    indicatorWords(),
    indicatorFieldLabels(),
    getTranslations("shell"),
  ]);
  const here = `/indicators/${indicator.code}`;
  const name = pick(indicator.nameZh, indicator.nameEn);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.indicators"), href: "/indicators" },
          { label: name, href: here },
          { label: t("values.publish") },
        ]}
      />
      <PageHeader kicker={name} title={t("values.publish")} lead={t("publish.lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={publishObservationAction}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
          submitLabel={t("values.publish")}
        >
          <input type="hidden" name="code" value={indicator.code} />
          <ObservationFields indicator={indicator} withSeries />
        </ActionForm>
      </div>
    </>
  );
}
