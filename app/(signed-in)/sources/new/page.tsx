import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepSources } from "@/lib/sources/source.policy";
import { LOADED_GRADES } from "@/lib/sources/source-registration";
import { requireActorWho } from "@/lib/web/read";
import { registerSourceAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("indicators"))("sources.register") };
}

export default async function NewSourcePage() {
  const actor = await requireActorWho(mayKeepSources);
  const t = await getTranslations("indicators");
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: t("sources.title"), href: "/sources" }, { label: t("sources.register") }]}
      />
      <PageHeader title={t("sources.register")} lead={t("sources.register-lead")} />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm action={registerSourceAction} draftOwner={actor.personId} cancelHref="/sources">
          <TextField name="titleZh" label={t("sources.field.titleZh")} lang="zh-CN" />
          <TextField name="titleEn" label={t("sources.field.titleEn")} lang="en" />
          <SelectField
            name="grade"
            label={t("sources.field.grade")}
            options={LOADED_GRADES.map((value) => ({ value, label: t(`sources.grade-name.${value}`) }))}
          />
          <TextField
            name="url"
            type="url"
            label={t("sources.field.url")}
            hint={t("sources.hint.url")}
            optional
          />
          <TextField
            name="publishedOn"
            type="date"
            label={t("sources.field.publishedOn")}
            hint={t("sources.hint.published")}
            optional
          />
        </ActionForm>
      </div>
    </>
  );
}
