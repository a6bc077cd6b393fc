import type { Metadata } from "next";
import { getLocale } from "next-intl/server";
import { DeskSummary } from "@/components/review/desk-summary";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { PageHeader } from "@/components/ui/page-header";
import { listPendingCompletions } from "@/lib/completions/queries/list-pending";
import { listToStrikeOff } from "@/lib/completions/queries/list-to-strike-off";
import { listDifficulties } from "@/lib/difficulties/queries/list-difficulties";
import { listPendingExtensions } from "@/lib/extensions/queries/list-pending";
import { formatDate } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import { listOpenInstructions } from "@/lib/instructions/queries/list-open";
import { waitingForOffice } from "@/lib/instructions/waiting-for-office";
import { mayReview } from "@/lib/reports/decision.policy";
import { listReviewQueue } from "@/lib/reports/queries/list-review-queue";
import { listUnsigned } from "@/lib/tasks/queries/list-unsigned";
import { listWordingQueries } from "@/lib/tasks/queries/list-wording-queries";
import { overdueTasks } from "@/lib/tasks/unsigned-tasks";
import { actContext } from "@/lib/web/context";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { CompletionsBlock } from "./blocks/completions";
import { DifficultiesBlock } from "./blocks/difficulties";
import { ExtensionsBlock } from "./blocks/extensions";
import { InstructionsBlock } from "./blocks/instructions";
import { ReportsBlock } from "./blocks/reports";
import { StrikeOffBlock } from "./blocks/strike-off";
import { UnsignedBlock } from "./blocks/unsigned";
import { WordingBlock } from "./blocks/wording";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("review"))("title") };
}

export default async function DeskPage({ searchParams }: { searchParams: SearchParams }) {
  await requireActorWho(mayReview);
  const [{ today }, { all }] = [await actContext(), await readParams(searchParams)];
  const [t, state, common, locale] = await Promise.all([
    getTranslations("review"),
    getTranslations("period-state"),
    getTranslations("common"),
    getLocale(),
  ]);
  const [queue, wording, unsignedLines, open, difficulties, extensions, completions, toStrikeOff] =
    await Promise.all([
      ask(listReviewQueue, {}),
      ask(listWordingQueries, {}),
      ask(listUnsigned, {}),
      ask(listOpenInstructions, {}),
      ask(listDifficulties, { state: "RAISED", sort: "number" }),
      ask(listPendingExtensions, {}),
      ask(listPendingCompletions, {}),
      ask(listToStrikeOff, {}),
    ]);
  const unsigned = overdueTasks(unsignedLines);
  const instructions = waitingForOffice(open.rows);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("desk-lead")}
        actions={
          <Button asChild>
            <Link href="/desk/period">{state("title")}</Link>
          </Button>
        }
      />
      <p className="mb-3 text-sm text-ink-faint">
        {common("as-of", { date: formatDate(today, locale, true) })}
      </p>
      <DeskSummary
        counts={{
          reports: queue.total,
          wording: wording.length,
          unsigned: unsigned.length,
          instructions: instructions.length,
          difficulties: difficulties.shown,
          extensions: extensions.length,
          completions: completions.length,
          "strike-off": toStrikeOff.length,
        }}
      />
      <ReportsBlock rows={queue.rows} count={queue.total} />
      <WordingBlock rows={wording} whole={all === "wording"} />
      <UnsignedBlock rows={unsigned} />
      <InstructionsBlock rows={instructions} />
      <DifficultiesBlock rows={difficulties.rows} count={difficulties.shown} />
      <ExtensionsBlock rows={extensions} whole={all === "extensions"} />
      <CompletionsBlock rows={completions} whole={all === "completions"} />
      <StrikeOffBlock rows={toStrikeOff} />
    </>
  );
}
