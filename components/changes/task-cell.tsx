import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import type { ChangedTask } from "@/lib/changes/change-view";
import { inLocale } from "@/lib/i18n/locale";
import { useReaderLocale } from "@/lib/i18n/translations";

type Props = {
  task: ChangedTask;
  /** Where the change is proved. */
  href: string;
  /** Whose part of it. */
  children?: ReactNode;
};

/** A task by code and title. */
export function TaskCell({ task, href, children }: Props) {
  const locale = useReaderLocale();
  const english = locale === "en" && task.titleEn !== "";
  return (
    <>
      <Link href={href} className="block">
        <span className="block text-xs tabular-nums">{task.code}</span>
        <span lang={english ? "en" : "zh-CN"} className="font-medium">
          {inLocale(locale, task.title, task.titleEn)}
        </span>
      </Link>
      {children ? <span className="block text-xs text-ink-faint">{children}</span> : null}
    </>
  );
}
