import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { IndicatorHistory } from "@/components/indicators/indicator-history";
import { interimFieldLabels } from "@/components/indicators/interim-labels";
import { EarlierVersions } from "@/components/indicators/interim-targets";
import { indicatorWords } from "@/components/indicators/wording";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepIndicators } from "@/lib/indicators/indicator.policy";
import { draftOf, frameOf, INTERIM_EVIDENCES } from "@/lib/indicators/interim-target";
import { readIndicator } from "@/lib/indicators/queries/read-indicator";
import { ask, requireActorWho } from "@/lib/web/read";
import { setInterimTargetsAction } from "./actions";
import { PointRows } from "./point-rows";

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("interim.set") };
}

export default async function EditInterimTargetsPage({ params }: Props) {
  const { code } = await params;
  const actor = await requireActorWho(mayKeepIndicators);
  const indicator = await ask(readIndicator, { code });
  const [words, labels, common, shell] = await Promise.all([
    indicatorWords(),
    interimFieldLabels(),
    getTranslations("common"),
    getTranslations("shell"),
  ]);
  const { t, pick, date, amount } = words;
  const here = `/indicators/${indicator.code}`;
  const name = pick(indicator.nameZh, indicator.nameEn);
  const frame = frameOf(indicator);
  const draft = draftOf(indicator.interimTargets, frame);
  const version = indicator.interimTargets.length;
  const title = t(version > 0 ? "interim.change" : "interim.set");
  const window = { from: date(frame.windowStart), to: date(frame.windowEnd) };
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.indicators"), href: "/indicators" },
          { label: name, href: here },
          { label: title },
        ]}
      />
      <PageHeader kicker={name} title={title} lead={t("interim.lead", window)} />
      <div className="sheet mb-5 max-w-3xl px-4 py-4">
        {frame.final?.dueOn ? (
          <p className="mb-4">
            {t("interim.final-note", {
              date: date(frame.final.dueOn),
              value: amount(indicator, { value: frame.final.quantity, qualifier: "EXACT" }),
            })}
          </p>
        ) : null}
        <ActionForm
          action={setInterimTargetsAction}
          version={version}
          draftOwner={actor.personId}
          cancelHref={here}
          labels={labels}
          submitLabel={t("interim.submit", { number: version + 1 })}
        >
          <input type="hidden" name="code" value={indicator.code} />
          <PointRows
            legend={t("interim.rows")}
            labels={{
              dueOn: t("interim.field.dueOn"),
              quantity: t("interim.field.quantity"),
              hint: t("interim.hint.quantity", { unit: t(`unit.${indicator.unitOfMeasure}`) }),
            }}
            stored={draft.points}
          />
          <TextArea
            name="groundsZh"
            label={t("interim.field.groundsZh")}
            hint={t("interim.hint.grounds")}
            stored={version > 0 ? "" : draft.groundsZh}
            rows={3}
            lang="zh-CN"
          />
          <TextArea
            name="groundsEn"
            label={t("interim.field.groundsEn")}
            stored={version > 0 ? "" : draft.groundsEn}
            rows={3}
            optional
            lang="en"
          />
          <SelectField
            name="evidence"
            label={labels.evidence ?? ""}
            hint={t("interim.hint.evidence")}
            stored={draft.evidence}
            options={INTERIM_EVIDENCES.map((value) => ({
              value,
              label: `${common(`evidence.${value}`)} · ${common(`evidence-hint.${value}`)}`,
            }))}
          />
          <TextField
            name="sources"
            label={labels.sources ?? ""}
            hint={t("interim.hint.sources")}
            stored={draft.sources}
            optional
          />
        </ActionForm>
      </div>
      <div className="mb-5">
        <EarlierVersions indicator={indicator} words={words} />
      </div>
      <IndicatorHistory id={indicator.id} />
    </>
  );
}
