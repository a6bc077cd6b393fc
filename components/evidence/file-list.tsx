import { FileText } from "lucide";
import { Icon } from "@/components/ui/icon";
import { mayBeShownInline } from "@/lib/evidence/evidence-file";
import { useTexts } from "@/lib/i18n/translations";
import { sizeText } from "./upload";

type File = { id: string; name: string; size: number; mediaType: string };

/** Files as links to their authorised download; what a browser shows by itself can be looked at. */
export function FileList({ files }: { files: readonly File[] }) {
  const t = useTexts("evidence");
  return (
    <ul className="space-y-1">
      {files.map((file) => (
        <li key={file.id} className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <Icon of={FileText} className="size-3.5 shrink-0 self-center text-ink-faint" />
          <a href={`/evidence/${file.id}`} className="min-w-0 py-1 break-all" lang="zh-CN">
            {file.name}
          </a>
          <span className="text-ink-faint tabular-nums">{sizeText(file.size)}</span>
          {mayBeShownInline(file.mediaType) ? (
            <a
              href={`/evidence/${file.id}?inline=1`}
              target="_blank"
              rel="noopener"
              className="no-print py-1"
              aria-label={`${t("list.open")} ${file.name}`}
            >
              {t("list.open")}
            </a>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
