import { getTranslations } from "next-intl/server";

/** "2025 年 12 月" */
export async function periodNames(): Promise<(code: string) => string> {
  const t = await getTranslations("reports");
  return (code) => {
    const [year = "", month = ""] = code.split("-");
    return t("period", { year, month: String(Number(month)) });
  };
}
