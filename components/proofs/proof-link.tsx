import { FileText } from "lucide";
import { sizeText } from "@/components/evidence/upload";
import { Icon } from "@/components/ui/icon";
import { mayBeShownInline } from "@/lib/evidence/evidence-file";
import { useTexts } from "@/lib/i18n/translations";
import type { ProofName } from "@/lib/proofs/proof";

/** A proof as a link to its authorised download; what a browser shows by itself can be looked at. */
export function ProofLink({ file }: { file: ProofName }) {
  const t = useTexts("evidence");
  return (
    <span className="flex flex-wrap items-baseline gap-x-2 text-sm">
      <Icon of={FileText} className="size-3.5 shrink-0 self-center text-ink-faint" />
      <a href={`/evidence/proofs/${file.id}`} className="min-w-0 py-0.5 break-all" lang="zh-CN">
        {file.name}
      </a>
      <span className="text-ink-faint tabular-nums">{sizeText(file.size)}</span>
      {mayBeShownInline(file.mediaType) ? (
        <a
          href={`/evidence/proofs/${file.id}?inline=1`}
          target="_blank"
          rel="noopener"
          className="no-print py-0.5"
          aria-label={`${t("list.open")} ${file.name}`}
        >
          {t("list.open")}
        </a>
      ) : null}
    </span>
  );
}
