import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getTranslations } from "@/lib/i18n/translations";
import { mayKeepPatents } from "@/lib/patents/patent.policy";
import { requireActorWho } from "@/lib/web/read";
import { FactFields } from "../fact-fields";
import { factLabels } from "../fact-labels";
import { UnitField } from "../unit-field";
import { addPatentAction } from "./actions";
import { ClaimForm } from "./claim-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patents"))("new.title") };
}

export default async function NewPatentPage() {
  const actor = await requireActorWho(mayKeepPatents);
  const [t, shell, labels] = await Promise.all([
    getTranslations("patents"),
    getTranslations("shell"),
    factLabels(),
  ]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.patents"), href: "/patents" }, { label: t("new.title") }]} />
      <PageHeader
        title={t("new.title")}
        lead={t("new.lead")}
        actions={
          <Button asChild>
            <Link href="/patents/imports">{t("new.import")}</Link>
          </Button>
        }
      />
      <div className="max-w-4xl">
        <Section id="new" title={t("new.section")}>
          <ActionForm
            action={addPatentAction}
            draftOwner={`${actor.personId}:add`}
            cancelHref="/patents"
            labels={labels}
            submitLabel={t("new.submit")}
          >
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField name="number" label={labels.number} hint={t("facts.number-hint")} />
              {actor.role === "COORDINATOR" ? <UnitField label={labels.unit} /> : null}
            </div>
            <FactFields />
            <TextArea
              name="inventors"
              label={labels.inventors}
              hint={t("facts.inventors-hint")}
              rows={3}
              optional
              lang="zh-CN"
            />
          </ActionForm>
        </Section>
        <ClaimForm actor={actor} />
      </div>
    </>
  );
}
