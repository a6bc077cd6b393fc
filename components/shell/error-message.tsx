"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { startTransition } from "react";
import { Button } from "@/components/ui/button";
import { MessagePage } from "@/components/ui/message-page";

/** What went wrong stays in the log; its number is what the reader can pass on. */
export function ErrorMessage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const t = useTranslations("form.failure");
  const router = useRouter();
  // Resetting alone would show the failed answer again: the page is asked for anew.
  const again = () =>
    startTransition(() => {
      router.refresh();
      reset();
    });
  return (
    <MessagePage title={t("title")} actions={<Button onClick={again}>{t("retry")}</Button>}>
      <p>{t("body")}</p>
      {error.digest ? (
        <p className="mt-2 text-sm text-ink-faint">
          {t("id")} <code data-request-id>{error.digest}</code>
        </p>
      ) : null}
    </MessagePage>
  );
}
