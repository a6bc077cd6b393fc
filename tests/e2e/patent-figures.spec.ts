import type { Locator } from "@playwright/test";
import { newcomer, signedInPage } from "./people";
import { CAST, expect, signedIn, test } from "./support";

const figureIn = (text: string | null) => Number((text ?? "").replace(/\D/g, ""));

test.describe("a leader", () => {
  test.use(signedIn(CAST.leader));

  test("sees where patents stand still, and reaches those behind a figure in one click", async ({ page }) => {
    await page.goto("/patents/figures");
    await expect(page.getByText(/停留一年以上最多的环节是“.+”：[\d,]+ 件/)).toBeVisible();
    const leadsToItsPatents = async (figure: Locator, address: RegExp, chip: RegExp | null) => {
      const count = figureIn(await figure.textContent());
      await figure.click();
      await expect(page).toHaveURL(address);
      await expect(page.getByText(`共 ${count} 件`, { exact: true })).toBeVisible();
      if (chip) await expect(page.getByRole("link", { name: chip })).toBeVisible();
      await page.goBack();
    };
    const pooled = page.locator("#stage-POOLED").getByRole("link");
    await leadsToItsPatents(pooled.first(), /\/patents\?reached=POOLED/, /曾到达或越过：已入库/);
    await leadsToItsPatents(pooled.last(), /\/patents\?stage=POOLED/, /转化环节：已入库/);
    const aged = page.locator("#ageing").getByRole("link", { name: /^[\d,]+$/ });
    await leadsToItsPatents(aged.nth(1), /age=12/, /在现环节停留：一年以上（.+进入）/);
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

test("figures as they are shown are kept as a view", async ({ browser }) => {
  const page = await signedInPage(browser, await newcomer(browser, "viewer.figures"));
  const bar = page.getByRole("region", { name: "视图" });
  await page.goto("/patents/figures?by=province");
  await bar.getByRole("button", { name: "保存为视图" }).click();
  await page.getByRole("textbox", { name: "名称" }).fill("各省转化情况");
  await page.getByRole("button", { name: "保存", exact: true }).click();
  await expect(page).toHaveURL(/\/patents\/figures\?by=province&view=/);
  await expect(bar.locator("summary")).toContainText("各省转化情况");
});
