import { ActionForm } from "@/components/form/action-form";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { getTranslations, useTexts } from "@/lib/i18n/translations";
import type { Actor } from "@/lib/kernel/actor";
import { RETURN_FIELDS } from "@/lib/reports/decision";
import { mayDecide, mayReview } from "@/lib/reports/decision.policy";
import { RATINGS, standingOfSubmission } from "@/lib/reports/report";
import type { ReviewView } from "@/lib/reports/review";
import { approveReportAction, reopenReportAction, returnReportAction } from "./actions";

type Props = { view: ReviewView; actor: Actor; query: string };

/** Approve or return what waits, reopen what was approved; the leader reads without buttons. */
export async function Decision({ view, actor, query }: Props) {
  if (!mayReview(actor)) return null;
  const t = await getTranslations("review");
  const { report, current, task } = view;
  const standing = standingOfSubmission(current);
  const waiting = report.state === "SUBMITTED" && standing === "PENDING";
  const reopenable = standing === "APPROVED" && task.stage === "ASSIGNED";
  if (!waiting && !reopenable) return null;
  if (!mayDecide(actor, report)) {
    return (
      <Notice tone="warn" className="mb-5">
        {t("may-not")}
      </Notice>
    );
  }
  const hidden = (
    <>
      <input type="hidden" name="reportId" value={report.id} />
      <input type="hidden" name="submission" value={current.id} />
      <input type="hidden" name="nextReport" value={view.place.next ?? ""} />
      <input type="hidden" name="queue" value={query} />
    </>
  );
  if (reopenable) return <Reopening view={view} hidden={hidden} />;
  return (
    <Section id="decision" title={t("page.decision")}>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        <div id="approve">
          <h3 className="mb-2 font-semibold">{t("approve.title")}</h3>
          <ActionForm action={approveReportAction} submitLabel={t("approve.submit")} compact>
            {hidden}
            <SelectField
              name="rating"
              label={t("approve.rating")}
              hint={t("approve.rating-hint", { rating: await ratingWord(current.selfRating) })}
              options={await ratingOptions()}
            />
            <TextArea name="ratingReason" label={t("approve.reason")} rows={3} optional lang="zh-CN" />
          </ActionForm>
        </div>
        <div id="return" className="max-lg:border-t max-lg:pt-5">
          <h3 className="mb-2 font-semibold">{t("return.title")}</h3>
          <ActionForm
            action={returnReportAction}
            submitLabel={t("return.submit")}
            submitTone="danger"
            draftOwner={actor.personId}
            compact
          >
            {hidden}
            <SelectField
              name="field"
              label={t("return.field")}
              options={RETURN_FIELDS.map((value) => ({ value, label: t(`field.${value}`) }))}
            />
            <TextArea
              name="reason"
              label={t("return.reason")}
              hint={t("return.reason-hint")}
              rows={4}
              lang="zh-CN"
            />
            <TextField
              name="correctUntil"
              type="date"
              label={t("return.until")}
              hint={t("return.until-hint")}
              stored={view.correctUntilProposed}
            />
          </ActionForm>
        </div>
      </div>
    </Section>
  );
}

function Reopening({ view, hidden }: { view: ReviewView; hidden: React.ReactNode }) {
  const t = useTexts("review");
  return (
    <Section id="reopen" title={t("reopen.title")}>
      <p className="mb-3 max-w-3xl text-sm text-ink-soft">{t("reopen.lead")}</p>
      <details className="max-w-xl">
        <summary className="cursor-pointer text-accent">{t("reopen.submit")}</summary>
        <div className="mt-3">
          <ActionForm
            action={reopenReportAction}
            submitLabel={t("reopen.submit")}
            submitTone="danger"
            compact
          >
            {hidden}
            <TextArea name="reason" label={t("reopen.reason")} rows={3} lang="zh-CN" />
            <TextField
              name="correctUntil"
              type="date"
              label={t("return.until")}
              hint={t("return.until-hint")}
              stored={view.correctUntilProposed}
            />
          </ActionForm>
        </div>
      </details>
    </Section>
  );
}

async function ratingWord(rating: (typeof RATINGS)[number]): Promise<string> {
  return (await getTranslations("tasks"))(`rating.${rating}`);
}

async function ratingOptions() {
  const t = await getTranslations("tasks");
  return RATINGS.map((value) => ({ value, label: t(`rating.${value}`) }));
}
