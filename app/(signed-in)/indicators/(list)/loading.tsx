import { getTranslations } from "next-intl/server";
import { ListSkeleton } from "@/components/ui/skeleton";

export default async function Loading() {
  return <ListSkeleton rows={12} label={(await getTranslations("common"))("loading")} />;
}
