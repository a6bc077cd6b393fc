import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { ActionForm } from "@/components/form/action-form";
import { SelectField } from "@/components/form/fields";
import { Section } from "@/components/ui/section";
import { inLocale } from "@/lib/i18n/locale";
import { getTranslations } from "@/lib/i18n/translations";
import { readLinkChoices } from "@/lib/patents/queries/read-link-choices";
import { ask } from "@/lib/web/read";
import { linkMeasureAction, linkTaskAction, unlinkMeasureAction, unlinkTaskAction } from "../actions";
import { KeepingHead, patentToKeep } from "../keeping";
import type { PatentParams } from "../patent-here";
import { Linked } from "./linked";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("links.maintain") };
}

export default async function LinksPage({ params }: { params: PatentParams }) {
  const { view } = await patentToKeep(params);
  const { number } = view.record;
  const choices = await ask(readLinkChoices, { number });
  const [t, locale] = await Promise.all([getTranslations("patents"), getLocale()]);
  const measures = (list: typeof choices.measures) =>
    list.map(({ code, titleZh, titleEn }) => ({
      value: code,
      label: `${code} ${inLocale(locale, titleZh, titleEn)}`,
    }));
  const tasks = (list: typeof choices.tasks) =>
    list.map(({ code, title, titleEn }) => ({
      value: code,
      label: `${code} ${inLocale(locale, title, titleEn || title)}`,
    }));
  const hidden = <input type="hidden" name="number" value={number} />;
  return (
    <>
      <KeepingHead view={view} title={t("links.maintain")} section="links" />
      <div className="max-w-4xl">
        <Section id="measures" title={t("links.measures")}>
          <Linked
            name="measure"
            number={number}
            linked={measures(view.measures)}
            action={unlinkMeasureAction}
          />
          <ActionForm action={linkMeasureAction} submitLabel={t("links.add-measure")} submitTone="plain">
            {hidden}
            <SelectField name="measure" label={t("links.measure")} options={measures(choices.measures)} />
          </ActionForm>
        </Section>
        <Section id="tasks" title={t("links.tasks")} aside={t("links.tasks-yours")}>
          <Linked name="task" number={number} linked={tasks(view.tasks)} action={unlinkTaskAction} />
          <ActionForm action={linkTaskAction} submitLabel={t("links.add-task")} submitTone="plain">
            {hidden}
            <SelectField name="task" label={t("links.task")} options={tasks(choices.tasks)} />
          </ActionForm>
        </Section>
      </div>
    </>
  );
}
