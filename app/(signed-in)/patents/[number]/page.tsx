import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConversionSection } from "@/components/patents/conversion-section";
import { EvaluationSection } from "@/components/patents/evaluation-section";
import { ProductSection } from "@/components/patents/product-section";
import { Notice } from "@/components/ui/notice";
import { getTranslations } from "@/lib/i18n/translations";
import { mayReadInstitutions } from "@/lib/institutions/institution.policy";
import { mayKeepPatent, mayReadInventors } from "@/lib/patents/patent.policy";
import { readParams, type SearchParams } from "@/lib/web/list-params";
import { requireActor } from "@/lib/web/read";
import { decoded, type PatentParams, patentHere } from "./patent-here";
import { ClaimsSection } from "./sections/claims";
import { CriteriaSection } from "./sections/criteria";
import { FactsSection } from "./sections/facts";
import { PatentHead } from "./sections/head";
import { PatentHistory } from "./sections/history";
import { LinksSection } from "./sections/links";
import { OriginSection } from "./sections/origin";
import { PipelineSection } from "./sections/pipeline";

type Props = { params: PatentParams; searchParams: SearchParams };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { record } = await patentHere(params);
  return { title: `${record.number} ${record.title}` };
}

export default async function PatentPage({ params, searchParams }: Props) {
  const [view, actor] = [await patentHere(params), await requireActor()];
  const { record } = view;
  // One patent, one address: any other spelling of the number leads to it.
  if (decoded((await params).number) !== record.number) redirect(`/patents/${record.number}`);
  const [{ inventors, claimed }, t] = [await readParams(searchParams), await getTranslations("patents")];
  const mayKeep = mayKeepPatent(actor, record);
  const of = { patentId: record.id, number: record.number, mayKeep };
  return (
    <>
      <PatentHead view={view} mayKeep={mayKeep} />
      {claimed && view.claims.some(({ since }) => since !== null) ? (
        <Notice live className="mb-5">
          {t("record.claimed-now")}
        </Notice>
      ) : null}
      <FactsSection
        view={view}
        inventors={mayReadInventors(actor) ? (inventors === "1" ? "shown" : "asked") : "closed"}
        mayKeep={mayKeep}
        institutions={mayReadInstitutions(actor)}
      />
      <CriteriaSection view={view} mayKeep={mayKeep} />
      <PipelineSection number={record.number} mayKeep={mayKeep} />
      <EvaluationSection {...of} />
      <ConversionSection {...of} />
      <ProductSection {...of} />
      <ClaimsSection view={view} mayKeep={mayKeep} />
      <LinksSection view={view} mayKeep={mayKeep} />
      <OriginSection view={view} actor={actor} />
      <PatentHistory number={record.number} />
    </>
  );
}
