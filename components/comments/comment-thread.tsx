import { mayWriteAny } from "@/lib/comments/comment.policy";
import { listComments } from "@/lib/comments/queries/list-comments";
import { getTranslations } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import { ask, requireActor } from "@/lib/web/read";
import { CommentForm } from "./comment-form";
import { CommentItem } from "./comment-item";

type Props = {
  taskCode: string;
  reportId?: string;
  difficultyNumber?: number;
  /** The day the page shows as of: what had been said by then, and nothing to say. */
  on?: CalendarDate | null;
};

/** What was said on a task, a report or a difficulty, as far as it names the reader's unit; and a form to add to it. */
export async function CommentThread({ taskCode, reportId, difficultyNumber, on = null }: Props) {
  const place = { taskCode, reportId: reportId ?? null, difficultyNumber: difficultyNumber ?? null };
  const [comments, actor] = [await ask(listComments, { ...place, on }), await requireActor()];
  const t = await getTranslations("comments");
  const onTask = place.reportId === null && place.difficultyNumber === null;
  return (
    <>
      {comments.length === 0 ? (
        <p className="text-sm text-ink-faint">{on === null ? t("empty") : t("empty-then")}</p>
      ) : (
        <ol aria-label={t("list")} className="space-y-4">
          {comments.map((comment) => (
            <CommentItem key={comment.id} comment={comment} taskCode={taskCode} withPlace={onTask} />
          ))}
        </ol>
      )}
      {on === null && mayWriteAny(actor) ? <CommentForm place={place} actor={actor} /> : null}
    </>
  );
}
