import { redirect } from "next/navigation";
import { homeOf } from "@/lib/web/navigation";
import { requireActor } from "@/lib/web/read";

export default async function HomePage() {
  redirect(homeOf((await requireActor()).role));
}
