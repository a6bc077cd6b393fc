import { CommentThread } from "@/components/comments/comment-thread";
import { Section } from "@/components/ui/section";
import { useTexts } from "@/lib/i18n/translations";
import type { CalendarDate } from "@/lib/kernel/calendar-date";
import type { Task } from "@/lib/tasks/task";

type Props = {
  task: Task;
  /** The day the page shows the task as of; null for now. */
  on: CalendarDate | null;
};

export function CommentsSection({ task, on }: Props) {
  const t = useTexts("comments");
  return (
    <Section id="comments" title={t("title")}>
      <CommentThread taskCode={task.code} on={on} />
    </Section>
  );
}
