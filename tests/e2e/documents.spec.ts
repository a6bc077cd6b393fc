import { CAST, expect, expectAccessible, signedIn, test } from "./support";

test.describe("for a reader", () => {
  test.use(signedIn(CAST.leader));

  test("a document is found by its number however its brackets were typed", async ({ page }) => {
    for (const typed of ["国知发运字[2024]5号", "国知发运字(2024)5号", "国知发运字〔2024〕5号"]) {
      await page.goto("/documents");
      await page.getByLabel("名称或文号").fill(typed);
      await page.getByRole("button", { name: "应用" }).click();
      const found = page.getByRole("table").getByRole("row");
      await expect(found).toHaveCount(2);
      await expect(found.nth(1)).toContainText("国知发运字〔2024〕5号");
    }
  });

  test("each filter can be taken away by itself, and all together", async ({ page }) => {
    await page.goto("/documents?q=%E7%9F%A5%E8%AF%86%E4%BA%A7%E6%9D%83&unit=CNIPA&year=2024");
    const chips = page.getByRole("link", { name: /^移除条件/ });
    await expect(chips).toHaveCount(3);
    await page.getByRole("link", { name: "移除条件：国家知识产权局" }).click();
    await expect(page).toHaveURL((url) => !url.searchParams.has("unit") && url.searchParams.has("q"));
    await expect(chips).toHaveCount(2);
    await page.getByRole("link", { name: "移除条件：2024年" }).click();
    await expect(chips).toHaveCount(1);
    await page.goto("/documents?unit=CNIPA&year=2024");
    await page.getByRole("link", { name: "清除全部条件" }).click();
    await expect(page).toHaveURL(/\/documents$/);
    await expect(chips).toHaveCount(0);
  });
});

test.describe("for a coordinator", () => {
  test.use(signedIn(CAST.coordinator));

  test("a joint document is registered with its issuers in order, and revised", async ({ page }) => {
    test.setTimeout(60_000);
    await page.goto("/documents/new");
    await page.getByLabel("文号").fill("国知发运字[2024]5号");
    await page.getByLabel("名称（中文）").first().fill("关于开展联合试点的通知");
    await page.getByLabel("名称（英文）").first().fill("Notice on the joint journey trial");
    await page.getByLabel("日期", { exact: true }).fill("2025-03-04");
    const issuers = page.getByRole("group", { name: "发文机关" });
    const issuer = (number: number) => issuers.getByRole("listitem", { name: `第 ${number} 项` });
    await issuer(1).getByLabel("单位", { exact: false }).first().selectOption("MOE");
    await issuers.getByRole("button", { name: "增加一项" }).click();
    await issuer(2).getByLabel("署名（中文）").fill("某省人民政府");
    await issuer(2).getByLabel("署名（英文）").fill("A provincial government");
    await page.getByRole("checkbox", { name: /^M08/ }).check();
    await page.getByLabel("依据", { exact: true }).selectOption("JUDGED");
    await page.getByRole("button", { name: "保存" }).click();

    // The same number in other brackets is the same number.
    await expect(page.getByLabel("文号")).toHaveAttribute("aria-invalid", "true");
    await expect(page.locator("[data-field-error]")).toContainText("已登记相同文号的文件");
    await expect(issuer(1).getByLabel("单位", { exact: false }).first()).toHaveValue("MOE");
    await expect(issuer(2).getByLabel("署名（中文）")).toHaveValue("某省人民政府");
    await expect(page.getByRole("checkbox", { name: /^M08/ })).toBeChecked();
    await expectAccessible(page);
    await page.getByLabel("文号").fill("国知发运字〔2025〕901号");
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page).toHaveURL(/\/documents\/guozhifayunzi-2025-901$/);
    const particulars = page.getByRole("region", { name: "基本情况" });
    await expect(particulars.getByRole("listitem")).toHaveText(["教育部", "某省人民政府"]);
    await expectAccessible(page);

    await page.getByRole("link", { name: "编辑", exact: true }).click();
    await page.getByLabel("名称（中文）").first().fill("关于开展联合试点的补充通知");
    await issuers.getByRole("button", { name: "上移: 第 2 项" }).click();
    await page.getByRole("button", { name: "保存" }).click();
    await expect(page).toHaveURL(/\/documents\/guozhifayunzi-2025-901$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("关于开展联合试点的补充通知");
    await expect(particulars.getByRole("listitem")).toHaveText(["某省人民政府", "教育部"]);
    const history = page.getByRole("region", { name: "修改记录" });
    await expect(history.locator("del").first()).toBeVisible();
    await expect(history).toContainText("关于开展联合试点的补充通知");

    await page.goto("/measures/M08");
    await expect(page.getByRole("link", { name: "关于开展联合试点的补充通知" })).toBeVisible();
  });
});
