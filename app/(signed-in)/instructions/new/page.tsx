import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { TextArea, TextField } from "@/components/form/fields";
import { placeOf, SubjectName, subjectCode } from "@/components/instructions/subject-name";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { SUBJECT_KINDS } from "@/lib/instructions/instruction";
import { mayWrite } from "@/lib/instructions/instruction.policy";
import { readWriting } from "@/lib/instructions/queries/read-writing";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { writeInstructionAction } from "../actions";
import { instructionFieldLabels } from "../field-labels";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("instructions"))("write.title") };
}

/** On what the address names: ?task=M01-06, ?difficulty=7 or ?unit=MOE. */
export default async function WriteInstructionPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayWrite);
  const params = await readParams(searchParams);
  const kind = SUBJECT_KINDS.find((one) => params[one]);
  const subject = await ask(readWriting, { kind, code: kind && params[kind] });
  const [t, shell, labels] = await Promise.all([
    getTranslations("instructions"),
    getTranslations("shell"),
    instructionFieldLabels(),
  ]);
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.instructions"), href: "/instructions" },
          { label: await subjectCode(subject), href: placeOf(subject) },
          { label: t("write.title") },
        ]}
      />
      <PageHeader
        kicker={<SubjectName subject={subject} linked={false} />}
        title={t("write.title")}
        lead={t("write.lead")}
      />
      <div className="sheet max-w-3xl px-4 py-4">
        <ActionForm
          action={writeInstructionAction}
          // What was begun on one record is not put back on another: they share this address.
          draftOwner={`${actor.personId}:${subject.kind}:${subject.code}`}
          cancelHref={`${placeOf(subject)}#instructions`}
          labels={labels}
          submitLabel={t("write.submit")}
        >
          <input type="hidden" name="kind" value={subject.kind} />
          <input type="hidden" name="code" value={subject.code} />
          <TextArea name="text" label={labels.text} hint={t("field.text-hint")} rows={6} lang="zh-CN" />
          <TextField
            name="wishedBy"
            type="date"
            label={labels.wishedBy}
            hint={t("field.wishedBy-hint")}
            optional
          />
        </ActionForm>
      </div>
    </>
  );
}
