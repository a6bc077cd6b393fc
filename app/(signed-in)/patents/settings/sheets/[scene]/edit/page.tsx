import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayKeepEvaluationSettings } from "@/lib/evaluations/evaluation.policy";
import { readSheets } from "@/lib/evaluations/queries/read-sheets";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { ask, requireActorWho } from "@/lib/web/read";
import { reviseSheetAction } from "../../../actions";
import { SheetFields } from "../../sheet-fields";

type Props = { params: Promise<{ scene: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("revise.title") };
}

export default async function ReviseSheetPage({ params }: Props) {
  const actor = await requireActorWho(mayKeepEvaluationSettings);
  const scene = await ask(readSheets, await params);
  if (scene.retired) notFound();
  const [t, shell, locale] = await Promise.all([
    getTranslations("evaluations"),
    getTranslations("shell"),
    getLocale(),
  ]);
  const name = inLocale(locale, scene.nameZh, scene.nameEn);
  const [current] = scene.versions;
  const href = `/patents/settings/sheets/${scene.code}`;
  const note = t("field.change-note");
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
          labels={{ note }}
          submitLabel={t("revise.submit")}
        >
          <input type="hidden" name="scene" value={scene.code} />
          <SheetFields stored={current ?? null} note={note} keepCodes />
        </ActionForm>
      </div>
    </>
  );
}
