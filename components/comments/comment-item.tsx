import { Link2, Users } from "lucide";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import type { CommentView } from "@/lib/comments/comment-view";
import { formatInstant } from "@/lib/i18n/format";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale, useTexts } from "@/lib/i18n/translations";

type Props = {
  comment: CommentView;
  taskCode: string;
  /** On the task's own page: names the report or the difficulty it was written on. */
  withPlace: boolean;
};

export function CommentItem({ comment, taskCode, withPlace }: Props) {
  const [t, locale] = [useTexts("comments"), useReaderLocale()];
  const short = (unit: { shortNameZh: string; code: string }) =>
    inLocale(locale, unit.shortNameZh, unit.code);
  const anchor = `comment-${comment.id}`;
  const { report, difficulty } = comment;
  return (
    <li id={anchor} className="group border-s-2 border-line-strong ps-3 target:bg-accent-wash">
      <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
        <span className="font-medium">{inLocale(locale, comment.by.nameZh, comment.by.nameEn)}</span>
        <span className="text-ink-soft">{short(comment.unit)}</span>
        <time dateTime={comment.at.toISOString()} className="text-ink-faint">
          {formatInstant(comment.at, locale)}
        </time>
        <a
          href={`#${anchor}`}
          aria-label={t("permalink")}
          className="no-print inline-block p-1 text-ink-faint"
        >
          <Icon of={Link2} className="size-4" />
        </a>
      </p>
      {withPlace && report ? (
        <p className="text-sm">
          <Link href={`/tasks/${taskCode}/reports/${report.period}/${report.unitCode}#${anchor}`}>
            {t("about-report", { unit: report.unitCode, period: report.period })}
          </Link>
        </p>
      ) : null}
      {withPlace && difficulty ? (
        <p className="text-sm">
          <Link href={`/difficulties/${difficulty.number}#${anchor}`}>
            {t("about-difficulty", { number: difficulty.number })}
          </Link>
        </p>
      ) : null}
      <p lang="zh-CN" className="mt-0.5 max-w-3xl whitespace-pre-line break-words">
        {comment.body}
      </p>
      <p className="mt-0.5 flex items-start gap-1.5 text-xs text-ink-faint">
        <Icon of={Users} className="mt-0.5 size-3.5 shrink-0" />
        {t("readers", { units: comment.readers.map(short).join(inLocale(locale, "、", ", ")) })}
      </p>
    </li>
  );
}
