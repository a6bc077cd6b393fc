import clsx from "clsx";
import { getLocale } from "next-intl/server";
import { openNoticeAction } from "@/app/(signed-in)/notices/actions";
import { Badge } from "@/components/ui/badge";
import { Link } from "@/components/ui/link";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslations } from "@/lib/i18n/translations";
import type { Notice, NoticePage } from "@/lib/notices/notice";
import { noticeWords } from "./notice-words";

type Props = { notice: Notice; unitNames: NoticePage["unitNames"] };

/** What happened, what was said, who did it, and why the reader is told. Unread is a bar, a word and weight. */
export async function NoticeItem({ notice, unitNames }: Props) {
  const [t, locale, words] = await Promise.all([
    getTranslations("notices"),
    getLocale(),
    noticeWords(unitNames),
  ]);
  const { event, readAt } = notice;
  const said = words.said(notice);
  const time = formatInstant(notice.at, locale);
  return (
    <li
      className={clsx(
        "border-s-[3px] px-4 py-3",
        readAt ? "border-s-transparent" : "border-s-accent bg-accent-wash/40",
      )}
    >
      <div className="flex flex-wrap items-start gap-x-2 gap-y-1">
        {readAt ? null : <Badge tone="info">{t("unread")}</Badge>}
        <Headline notice={notice} sentence={words.sentence(notice)} />
      </div>
      {said ? (
        <p className="mt-1 border-s-2 border-line-strong ps-3 text-sm text-ink-soft">
          <span className="text-ink-faint">{t("quoted", { label: said.label })}</span>
          <span lang="zh-CN" className="whitespace-pre-line">
            {said.text}
          </span>
        </p>
      ) : null}
      <p className="mt-1 text-xs text-ink-faint">
        {event.byName ? t("by", { name: event.byName, time }) : time}
        <span className="block sm:ms-3 sm:inline">{words.because(notice)}</span>
      </p>
    </li>
  );
}

/** A read notice is a link. An unread one is posted, since following a link must not write. */
function Headline({ notice, sentence }: { notice: Notice; sentence: string }) {
  const look = clsx("min-h-6 text-start", notice.readAt ? "" : "font-semibold");
  if (notice.readAt) {
    return notice.place ? (
      <Link href={notice.place} className={look}>
        {sentence}
      </Link>
    ) : (
      <span className={look}>{sentence}</span>
    );
  }
  return (
    <form action={openNoticeAction} className="min-w-0">
      <input type="hidden" name="id" value={notice.id} />
      <button type="submit" className={clsx(look, "cursor-pointer text-accent hover:underline")}>
        {sentence}
      </button>
    </form>
  );
}
