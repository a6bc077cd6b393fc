import { CAST, expect, signedIn, test } from "./support";

const figureIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

test.describe("a leader", () => {
  test.use(signedIn(CAST.leader));

  test("sees where patents stand still, and reaches those behind a figure in one click", async ({ page }) => {
    await page.goto("/patents/figures");
    await expect(page.getByText(/停留一年以上最多的环节是“.+”：[\d,]+ 件/)).toBeVisible();
    const pooled = page.locator("#stage-POOLED").getByRole("link");
    const count = figureIn(await pooled.textContent());
    await pooled.click();
    await expect(page).toHaveURL(/\/patents\?stage=POOLED/);
    await expect(page.getByText(new RegExp(`^[约共] ${count} 件`))).toBeVisible();
  });

  test("breaks the register down by province, for one unit too", async ({ page }) => {
    await page.goto("/patents/figures");
    await page.getByRole("navigation", { name: "细分方式" }).getByRole("link", { name: "省份" }).click();
    await expect(page).toHaveURL(/by=province/);
    await expect(page.getByRole("heading", { name: /^按省份：.+最多/ })).toBeVisible();
    await page.locator("select[name=unit]").selectOption("MOE");
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page).toHaveURL(/by=province&unit=MOE/);
    await expect(page.getByRole("heading", { name: "专利转化情况：教育部" })).toBeVisible();
  });
});
