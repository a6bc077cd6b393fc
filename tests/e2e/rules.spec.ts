import type { Page } from "@playwright/test";
import { expectGoodOnEnglishPhone, expectGoodPage } from "./looks";
import { ownPage } from "./people";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

test.use(signedIn(CAST.coordinator));
test.describe.configure({ mode: "serial", timeout: 90_000 });

/** The draft's address: one draft at a time, and the number after the last. */
let draft = "";

const save = (page: Page) => page.getByRole("button", { name: "保存" }).click();
const articles = (page: Page) => page.locator("article.sheet > section");

test("a draft is made from the version in force, and only coordinators see it", async ({ page, browser }) => {
  await page.goto("/rules");
  const before = await articles(page).count();
  await page.getByRole("button", { name: "起草新版本" }).click();
  await expect(page).toHaveURL(/\/rules\/\d+$/);
  draft = new URL(page.url()).pathname;
  await expect(page.getByText("这是草案，仅统筹人员可见")).toBeVisible();
  await expect(articles(page)).toHaveCount(before);
  await expectAccessible(page);

  const staff = await ownPage(browser, signedIn(CAST.moeStaff));
  for (const path of [draft, `${draft}/articles/1/edit`, `/rules/1/compare/${draft.split("/").at(-1)}`]) {
    expect([403, 404]).toContain((await staff.goto(path))?.status());
  }
  expect((await staff.goto(draft))?.status()).toBe(404);
  await staff.goto("/rules");
  await expect(staff.locator(`a[href="${draft}"]`)).toHaveCount(0);
  await expect(staff.getByText("草案")).toHaveCount(0);
  await staff.context().close();
});

test("an article and its clause are edited", async ({ page }) => {
  await page.goto(draft);
  await page.getByRole("link", { name: "编辑第八条" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("编辑第八条");
  await expectAccessible(page);
  const text = page.getByLabel("条文（中文）");
  await text.fill(`${await text.inputValue()}签收时限改为七个工作日。`);
  const clause = page.getByRole("group", { name: "签收时限" });
  await clause.getByLabel("工作日数").fill("七");
  await save(page);
  await expect(clause.getByLabel("工作日数")).toHaveAttribute("aria-invalid", "true");
  await expect(text).toHaveValue(/签收时限改为七个工作日。$/);
  await clause.getByLabel("工作日数").fill("7");
  await save(page);
  await expect(page).toHaveURL(new RegExp(`${draft}#article-8$`));
  await expect(page.locator("#article-8")).toContainText("签收时限改为七个工作日。");
  await expect(page.locator("#article-8")).toContainText("7个工作日内签收");
});

test("an article is added, moved, and another one removed", async ({ page }) => {
  await page.goto(`${draft}/articles/new`);
  await expectAccessible(page);
  await page.getByLabel("条标（中文）").fill("专家咨询");
  await page.getByLabel("条标（英文）").fill("Expert advice");
  await page.getByLabel("条文（中文）").fill("办公室可以就专业问题听取专家意见。");
  await page.getByLabel("条文（英文）").fill("The office may hear experts on professional questions.");
  await save(page);
  await expect(page).toHaveURL(/#article-\d+$/);
  const last = Number(page.url().split("-").at(-1));
  await expect(articles(page)).toHaveCount(last);
  await expect(articles(page).last()).toContainText("专家咨询");

  await page.goto(`${draft}/articles/${last}/edit`);
  await expect(page.getByRole("button", { name: "下移一条" })).toHaveCount(0);
  await page.getByRole("button", { name: "上移一条" }).click();
  await expect(page).toHaveURL(new RegExp(`${draft}/articles/${last - 1}/edit`));
  await expect(page.getByLabel("条标（中文）")).toHaveValue("专家咨询");

  await page.goto(`${draft}/articles/11/edit`);
  await expect(page.getByLabel("条标（中文）")).toHaveValue("佐证材料");
  await page.getByRole("button", { name: "删除此条" }).click();
  await expect(page).toHaveURL(new RegExp(`${draft}$`));
  await expect(articles(page)).toHaveCount(last - 1);
  await expect(page.locator("#article-11")).not.toContainText("佐证材料");
});

test("the comparison shows what differs from the version in force", async ({ page }) => {
  const number = draft.split("/").at(-1);
  await page.goto(draft);
  await page.getByRole("link", { name: `与第${number}版比较` }).click();
  await expect(page).toHaveURL(new RegExp(`/rules/1/compare/${number}$`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(`第1版与第${number}版比较`);
  await expect(page.getByText("改动 1 条，增加 1 条，删除 1 条")).toBeVisible();
  const edited = page.locator("#article-8");
  await expect(edited.locator("ins").filter({ hasText: "签收时限改为七个工作日。" })).toBeVisible();
  await expect(edited.locator("ins").filter({ hasText: "7个工作日内签收" })).toBeVisible();
  await expect(edited.locator("del").filter({ hasText: "5个工作日内签收" })).toBeVisible();
  const removed = page.locator("#removed-article-11");
  await expect(removed.getByText("删除", { exact: true })).toBeVisible();
  await expect(removed.locator("del").first()).toContainText("佐证材料");
  await expect(
    page
      .getByRole("region", { name: /专家咨询/ })
      .locator("ins")
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
});

test("the draft's pages fit an English reader's phone", async ({ page }) => {
  await expectGoodOnEnglishPhone(page, [
    draft,
    `${draft}/edit`,
    `${draft}/articles/8/edit`,
    `${draft}/articles/new`,
    `${draft}/approve`,
    `/rules/1/compare/${draft.split("/").at(-1)}`,
  ]);
});

test("a coordinator may not begin a second draft", async ({ page }) => {
  await page.goto("/rules");
  await expect(page.getByRole("button", { name: "起草新版本" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "打开草案" })).toHaveAttribute("href", draft);
});

test("once approved the text is everybody's to read and nobody's to edit", async ({ page, browser }) => {
  await expectGoodPage(page, `${draft}/approve`);
  await page.getByLabel("审议通过的会议").selectOption({ index: 1 });
  await page.getByLabel("施行日期").fill("2020-01-01");
  await page.getByRole("button", { name: "记录审议通过" }).click();
  await expect(page.getByLabel("施行日期")).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[data-field-error]")).toContainText("施行日期不能早于会议日期");
  await page.getByLabel("施行日期").fill("2099-01-01");
  await page.getByRole("button", { name: "记录审议通过" }).click();
  await expect(page).toHaveURL(new RegExp(`${draft}$`));
  await expect(page.getByText("尚未施行").first()).toBeVisible();
  await expect(page.getByRole("link", { name: /编辑/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "记录审议通过" })).toHaveCount(0);
  await expectAccessible(page);

  const staff = await ownPage(browser, signedIn(CAST.moeStaff));
  expect((await staff.goto(draft))?.status()).toBe(200);
  await expect(staff.getByText("签收时限改为七个工作日。")).toBeVisible();
  // Until its day comes the earlier version stays in force.
  await staff.goto("/rules");
  await expect(staff.getByText("签收时限改为七个工作日。")).toHaveCount(0);
  await staff.context().close();
});

test.describe("frozen", () => {
  test.use({ expectedNoise: [/status of 404/] });
  test("its edit pages are gone", async ({ page }) => {
    for (const path of ["/edit", "/approve", "/articles/new", "/articles/8/edit"]) {
      expect((await page.goto(draft + path))?.status()).toBe(404);
    }
  });
});
