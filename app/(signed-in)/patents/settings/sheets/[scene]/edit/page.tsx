import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepEvaluationSettings } from "@/lib/evaluations/evaluation.policy";
import { readSheets } from "@/lib/evaluations/queries/read-sheets";
import { DIMENSIONS } from "@/lib/evaluations/sheet";
import { weightText } from "@/lib/evaluations/weights";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { reviseSheetAction } from "../../../actions";
import { ItemRows } from "./item-rows";

type Props = { params: Promise<{ scene: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("revise.title") };
}

export default async function ReviseSheetPage({ params }: Props) {
  const actor = await requireActorWho(mayKeepEvaluationSettings);
  const scene = await ask(readSheets, await params);
  const [t, shell, locale] = await Promise.all([
    getTranslations("evaluations"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const name = inLocale(locale, scene.nameZh, scene.nameEn);
  const [current] = scene.versions;
  const href = `/patents/settings/sheets/${scene.code}`;
  const labels = { nameZh: t("field.nameZh"), nameEn: t("field.nameEn"), weight: t("field.weight") };
  const rowsOf = (dimension: string) =>
    (current?.items ?? [])
      .filter((item) => item.dimension === dimension)
      .map(({ code, nameZh, nameEn, weight }) => ({ code, nameZh, nameEn, weight: weightText(weight) }));
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("settings.title"), href: "/patents/settings#sheets" },
          { label: name, href },
          { label: t("revise.title") },
        ]}
      />
      <PageHeader title={t("revise.title")} kicker={name} lead={t("revise.lead")} />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={reviseSheetAction}
          version={scene.version}
          draftOwner={actor.personId}
          cancelHref={href}
          labels={{ ...labels, note: t("field.change-note") }}
          submitLabel={t("revise.submit")}
        >
          <input type="hidden" name="scene" value={scene.code} />
          <p className="text-sm text-ink-faint">{t("revise.dimensions-hint")}</p>
          <div className="grid gap-3 sm:grid-cols-3">
            {DIMENSIONS.map((dimension) => (
              <TextField
                key={dimension}
                name={`weights.${dimension}`}
                label={t("weight-of", { dimension: t(`dimension.${dimension}`) })}
                stored={current ? weightText(current.weights[dimension]) : ""}
                inputMode="decimal"
              />
            ))}
          </div>
          {DIMENSIONS.map((dimension) => (
            <ItemRows
              key={dimension}
              name={dimension}
              legend={t("items-of", { dimension: t(`dimension.${dimension}`) })}
              labels={labels}
              stored={rowsOf(dimension)}
            />
          ))}
          <TextArea name="note" label={t("field.change-note")} rows={2} lang="zh-CN" />
        </ActionForm>
      </div>
    </>
  );
}
