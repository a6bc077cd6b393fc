import { unitShort } from "@/components/tasks/unit-names";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";
import { formatDate } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";
import type { WaitedFor, WaitReason } from "@/lib/worklists/unit-standing";

const TONE: Record<WaitReason, BadgeTone> = { "holds-up": "late", "part-late": "warn", "lead-waits": "info" };
const FIRST = 5;

type Props = { unit: string; own: boolean; waitedFor: readonly WaitedFor[] };

/** Tasks other units lead that wait for this unit's part, and why. */
export function WaitedForList({ unit, own, waitedFor }: Props) {
  const [t, locale] = [useTexts("unit-standing.waited"), useReaderLocale()];
  if (waitedFor.length === 0) return <p className="text-sm text-ink-faint">{t(own ? "none" : "none-of")}</p>;
  const [shown, rest] = [waitedFor.slice(0, FIRST), waitedFor.slice(FIRST)];
  return (
    <>
      <Still as="ul" className="divide-y divide-line">
        {shown.map((task) => (
          <WaitedForItem key={task.code} task={task} />
        ))}
      </Still>
      {rest.length > 0 ? (
        <details className="border-t border-line pt-2 text-sm">
          <summary className="cursor-pointer text-accent">{t("more", { count: rest.length })}</summary>
          <Still as="ul" className="divide-y divide-line">
            {rest.map((task) => (
              <WaitedForItem key={task.code} task={task} />
            ))}
          </Still>
        </details>
      ) : null}
      <p className="mt-2 text-sm">
        <Link href={`/units/${unit}/parts?role=SUPPORT`} lang={locale}>
          {t("all")}
        </Link>
      </p>
    </>
  );
}

function WaitedForItem({ task }: { task: WaitedFor }) {
  const [t, locale] = [useTexts("unit-standing.waited"), useReaderLocale()];
  const { code, title, titleEn, lead, reasons, dueOn, actual } = task;
  return (
    <li className="py-2 text-sm first:pt-0">
      <p>
        <Link href={`/tasks/${code}`} className="font-medium">
          {code}
        </Link>{" "}
        <span lang={titleEn && locale === "en" ? "en" : "zh-CN"}>{inLocale(locale, title, titleEn)}</span>
      </p>
      <p className="mt-0.5 flex flex-wrap gap-1">
        {reasons.map((reason) => (
          <Badge key={reason} tone={TONE[reason]}>
            {t(`reason.${reason}`)}
          </Badge>
        ))}
      </p>
      <p className="text-xs text-ink-faint">
        {[
          t("lead", { unit: unitShort(lead, locale) }),
          t("due", { date: formatDate(dueOn, locale) }),
          actual === null ? t("actual-none") : t("actual", { value: actual }),
        ].join(" · ")}
      </p>
    </li>
  );
}
