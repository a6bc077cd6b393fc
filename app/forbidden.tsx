import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { MessagePage } from "@/components/ui/message-page";
import { getTranslations } from "@/lib/i18n/translations";

export default async function Forbidden() {
  const t = await getTranslations("shell");
  return (
    <main>
      <MessagePage
        title={t("forbidden-title")}
        actions={
          <Button asChild>
            <Link href="/">{t("to-home")}</Link>
          </Button>
        }
      >
        {t("forbidden-body")}
      </MessagePage>
    </main>
  );
}
