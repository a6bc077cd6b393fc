import { TextPair } from "@/components/review/text-pair";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import type { ReviewView } from "@/lib/reports/review";

/** What was done, what is next, what is in the way: two columns, last approved and this. */
export function Texts({ view: { last, report, texts } }: { view: ReviewView }) {
  const t = useTexts("review.page");
  const before = last ? t("last", { period: last.period }) : t("last-none");
  const now = t("this", { period: report.period });
  const pair = { before, now, hasLast: last !== null };
  return (
    <Section id="texts" title={t("texts")} flush>
      <TextPair id="text-done" title={t("done")} change={texts.done} {...pair} />
      <TextPair id="text-next" title={t("next-steps")} change={texts.next} {...pair} />
      <TextPair id="text-problems" title={t("problems")} change={texts.problems} {...pair} />
    </Section>
  );
}
