import type { Metadata } from "next";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { getTranslations } from "@/lib/i18n/translations";
import { listDrafts } from "@/lib/tasks/queries/list-drafts";
import { readAssignmentPreview } from "@/lib/tasks/queries/read-assignment-preview";
import { mayKeepTasks } from "@/lib/tasks/task.policy";
import type { SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { chosen } from "../chosen";
import { ChooseDrafts } from "./choose-drafts";
import { ConfirmAssignment } from "./confirm-assignment";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("tasks"))("assign.title") };
}

/** Two steps, both in the address: which drafts, and what each unit will receive. */
export default async function AssignPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayKeepTasks);
  const { code, back } = await searchParams;
  const parsed = readAssignmentPreview.input.safeParse({ codes: chosen(code) });
  const preview = parsed.success && back === undefined ? await ask(readAssignmentPreview, parsed.data) : null;
  const [t, shell] = await Promise.all([getTranslations("tasks"), getTranslations("shell")]);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: shell("nav.tasks"), href: "/tasks" }, { label: t("assign.title") }]} />
      <PageHeader
        kicker={t(preview ? "assign.step-confirm" : "assign.step-choose")}
        title={t("assign.title")}
        lead={t("assign.lead")}
      />
      {preview ? (
        <ConfirmAssignment preview={preview} draftOwner={actor.personId} />
      ) : (
        <ChooseDrafts drafts={await ask(listDrafts, {})} chosen={chosen(code)} />
      )}
    </>
  );
}
