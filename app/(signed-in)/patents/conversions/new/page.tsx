import type { Metadata } from "next";
import { ActionForm } from "@/components/form/action-form";
import { Breadcrumbs } from "@/components/shell/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayRecordConversions } from "@/lib/conversions/conversion.policy";
import { readRecording } from "@/lib/conversions/queries/read-recording";
import { getTranslations } from "@/lib/i18n/translations";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { ask, requireActorWho } from "@/lib/web/read";
import { recordConversionAction } from "../actions";
import { ConversionFields, conversionFieldLabels } from "../fields";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("conversions"))("record.title") };
}

/** On the patents that the address names: ?patent=CN202010123456.7 */
export default async function RecordConversionPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireActorWho(mayRecordConversions);
  const { patent = "" } = await readParams(searchParams);
  const { patents, holders } = await ask(readRecording, { patent });
  const [t, shell, labels] = await Promise.all([
    getTranslations("conversions"),
    getTranslations("shell"),
    conversionFieldLabels(),
  ]);
  const [first] = patents;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: shell("nav.patents"), href: "/patents" },
          first
            ? { label: first.number, href: `/patents/${first.number}#conversions` }
            : { label: t("title"), href: "/patents/conversions" },
          { label: t("record.title") },
        ]}
      />
      <PageHeader
        kicker={first ? `${first.number} ${first.title}` : undefined}
        title={t("record.title")}
        lead={actor.role === "COORDINATOR" ? t("record.lead-coordinator") : t("record.lead")}
      />
      <div className="sheet max-w-4xl px-4 py-4">
        <ActionForm
          action={recordConversionAction}
          // What was begun on one patent is not put back on another: they share this address.
          draftOwner={`${actor.personId}:${first?.number ?? ""}`}
          cancelHref={first ? `/patents/${first.number}#conversions` : "/patents/conversions"}
          labels={labels}
          submitLabel={t("record.submit")}
        >
          <ConversionFields
            stored={{ patents: patents.map(({ number }) => number).join("\n"), fromParty: holders }}
          />
        </ActionForm>
      </div>
    </>
  );
}
