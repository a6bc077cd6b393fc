import type { Metadata } from "next";
import { getTranslations } from "@/lib/i18n/translations";
import { withdrawGradingAction } from "../../../../evaluate/actions";
import { KeepingHead } from "../../../keeping";
import { type SaidParams, saidHere } from "../../said-here";
import { WithdrawForm } from "../../withdraw-form";
import { GradeGiven } from "./grade-given";

type Props = { params: SaidParams };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluations"))("withdraw.grading") };
}

export default async function WithdrawGradingPage({ params }: Props) {
  const { view, actor, all, one } = await saidHere(params, "gradings");
  const t = await getTranslations("evaluations");
  const { number } = view.record;
  return (
    <>
      <KeepingHead view={view} title={t("withdraw.grading")} section="evaluation" />
      <div className="max-w-3xl">
        <GradeGiven grading={one} all={all} />
        <WithdrawForm
          action={withdrawGradingAction}
          title={t("withdraw.grading")}
          lead={t("withdraw.grading-lead")}
          of={{ number, id: one.id }}
          draftOwner={actor.personId}
          cancelHref={`/patents/${number}#evaluation`}
        />
      </div>
    </>
  );
}
