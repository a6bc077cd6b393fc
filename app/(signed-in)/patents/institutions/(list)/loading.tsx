import { ListSkeleton } from "@/components/ui/skeleton";
import { getTranslations } from "@/lib/i18n/translations";

export default async function Loading() {
  return <ListSkeleton label={(await getTranslations("common"))("loading")} />;
}
