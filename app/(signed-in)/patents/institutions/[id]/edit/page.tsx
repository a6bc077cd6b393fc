import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { INSTITUTION_KINDS } from "@/lib/institutions/institution";
import { mayCorrectInstitutions } from "@/lib/institutions/institution.policy";
import { readInstitution } from "@/lib/institutions/queries/read-institution";
import { PROVINCES } from "@/lib/patents/patent";
import { ask, requireActorWho } from "@/lib/web/read";
import { correctInstitutionAction } from "../../actions";
import { institutionLabels } from "../../labels";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("institutions"))("correct.title") };
}

export default async function CorrectInstitutionPage({ params }: Props) {
  const actor = await requireActorWho(mayCorrectInstitutions);
  const { institution, patents } = await ask(readInstitution, await params);
  const [t, words, shell, labels] = await Promise.all([
    getTranslations("institutions"),
    getTranslations("patents"),
    getTranslations("shell"),
    institutionLabels(),
  ]);
  const href = `/patents/institutions/${institution.id}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          { label: t("title"), href: "/patents/institutions" },
          { label: institution.name, href },
          { label: t("correct.title") },
        ]}
      />
      <PageHeader
        title={t("correct.title")}
        kicker={institution.name}
        lead={[t("correct.lead", { n: patents }), institution.confirmed ? "" : t("correct.guess-right")].join(
          " ",
        )}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={correctInstitutionAction}
          version={institution.version}
          draftOwner={actor.personId}
          cancelHref={href}
          labels={labels}
          submitLabel={t("correct.submit")}
        >
          <input type="hidden" name="id" value={institution.id} />
          <div className="grid gap-4 sm:grid-cols-2">
            <SelectField
              name="kind"
              label={labels.kind}
              stored={institution.kind}
              options={INSTITUTION_KINDS.map((value) => ({ value, label: words(`holderKind.${value}`) }))}
            />
            <SelectField
              name="province"
              label={labels.province}
              hint={t("field.province-hint")}
              stored={institution.province}
              none={t("not-stated")}
              optional
              options={PROVINCES.map((value) => ({ value, label: words(`province.${value}`) }))}
            />
          </div>
          <TextField
            name="reason"
            label={labels.reason}
            hint={t("field.reason-hint")}
            maxLength={200}
            lang="zh-CN"
          />
        </ActionForm>
      </div>
    </>
  );
}
