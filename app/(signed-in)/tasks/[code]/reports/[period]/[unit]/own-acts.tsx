import { ActionForm } from "@/components/form/action-form";
import { TextArea } from "@/components/form/fields";
import { AccessNote } from "@/components/reports/access-note";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatDate } from "@/lib/i18n/format";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import { isRefusal, type Refusal } from "@/lib/kernel/outcome";
import type { ReportState } from "@/lib/reports/report";
import type { Access } from "@/lib/reports/window";
import { sendBackAction, signOffAction, withdrawAction } from "./actions";

type Props = {
  task: string;
  period: string;
  own: {
    version: number;
    state: ReportState | null;
    readyNote: string;
    correctUntil: string | null;
    wroteHimself: boolean;
    access: Access | Refusal;
  };
  /** The reader signs reports off. */
  signs: boolean;
};

/** What the reader can do to his unit's report, by its state. */
export function OwnActs({ task, period, own, signs }: Props) {
  const [t, locale] = [useTexts("reports"), useReaderLocale()];
  const key = (
    <>
      <input type="hidden" name="task" value={task} />
      <input type="hidden" name="period" value={period} />
    </>
  );
  const { version, state, readyNote, correctUntil, wroteHimself, access } = own;
  if (state === "APPROVED") return null;
  return (
    <Section id="work" title={t("view.work")}>
      <div className="space-y-3">
        {state === "SUBMITTED" ? null : <AccessNote access={access} />}
        {readyNote && state === "DRAFT" ? (
          <Notice tone="warn">
            <p className="font-medium">{t("form.sent-back")}</p>
            <p lang="zh-CN" className="whitespace-pre-line">
              {readyNote}
            </p>
          </Notice>
        ) : null}
        {correctUntil && state !== "SUBMITTED" ? (
          <p className="text-sm">
            {t("form.correct-until", { date: formatDate(correctUntil, locale, true) })}
          </p>
        ) : null}
        {state === "READY" && !signs ? <Notice>{t("act.waiting")}</Notice> : null}
        {state === "READY" && signs ? (
          <>
            {wroteHimself ? (
              <Notice tone="warn">{t("act.own-words")}</Notice>
            ) : (
              <div>
                <p className="mb-2 text-sm text-ink-soft">{t("act.sign-off-hint")}</p>
                <ActionForm action={signOffAction} version={version} submitLabel={t("act.sign-off")} compact>
                  {key}
                </ActionForm>
              </div>
            )}
            <details>
              <summary className="cursor-pointer text-accent">{t("act.send-back")}</summary>
              <div className="mt-2 max-w-xl">
                <ActionForm
                  action={sendBackAction}
                  version={version}
                  submitLabel={t("act.send-back")}
                  submitTone="plain"
                  compact
                >
                  {key}
                  <TextArea name="note" label={t("act.note")} rows={3} lang="zh-CN" />
                </ActionForm>
              </div>
            </details>
          </>
        ) : null}
        {state === "SUBMITTED" && signs ? (
          <details>
            <summary className="cursor-pointer text-accent">{t("act.withdraw")}</summary>
            <div className="mt-2 max-w-xl space-y-2">
              <p className="text-sm text-ink-soft">{t("act.withdraw-hint")}</p>
              {isRefusal(access) ? <Notice tone="warn">{t("act.withdraw-closed")}</Notice> : null}
              <ActionForm
                action={withdrawAction}
                version={version}
                submitLabel={t("act.withdraw")}
                submitTone="danger"
                compact
              >
                {key}
                <TextArea name="reason" label={t("act.withdraw-reason")} rows={2} lang="zh-CN" optional />
              </ActionForm>
            </div>
          </details>
        ) : null}
      </div>
    </Section>
  );
}
