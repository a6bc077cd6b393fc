import type { Page } from "@playwright/test";
import { CAST, expect, expectAccessible, signedIn, test } from "./support";

test.use(signedIn(CAST.coordinator));

const save = (page: Page) => page.getByRole("button", { name: "保存" }).click();
const agenda = (page: Page) => page.getByRole("group", { name: "议程" });
const item = (page: Page, number: number) => agenda(page).getByRole("listitem", { name: `第 ${number} 项` });

async function fillMeeting(page: Page, kind: string, number: string, title: string): Promise<void> {
  await page.goto("/meetings/new");
  await page.getByLabel("类别").selectOption(kind);
  await page.getByLabel("第几次").fill(number);
  await page.getByLabel("日期", { exact: true }).fill("2024-05-10");
  await page.getByLabel("名称（中文）").first().fill(title);
  await page.getByLabel("名称（英文）").first().fill("Meeting of the journey");
}

async function fillItem(page: Page, number: number, zh: string): Promise<void> {
  await item(page, number).getByLabel("名称（中文）").fill(zh);
  await item(page, number).getByLabel("名称（英文）").fill(`Item ${zh}`);
}

test("a meeting is convened with an agenda in its order, revised, and attendance recorded", async ({
  page,
}) => {
  test.setTimeout(90_000);
  await fillMeeting(page, "SPECIAL", "71", "存量专利盘活专题会议");
  await agenda(page).getByRole("button", { name: "增加一项" }).click();
  await fillItem(page, 1, "议题甲");
  await agenda(page).getByRole("button", { name: "增加一项" }).click();
  await fillItem(page, 2, "议题乙");
  await agenda(page).getByRole("button", { name: "上移: 第 2 项" }).click();
  await expect(item(page, 1).getByLabel("名称（中文）")).toHaveValue("议题乙");
  await expect(item(page, 2).getByLabel("名称（中文）")).toHaveValue("议题甲");

  // What a date field of the browser would not let through, a script might.
  const date = page.getByLabel("日期", { exact: true });
  await date.evaluate((input: HTMLInputElement) => {
    input.type = "text";
    input.value = "2024-02-30";
  });
  await save(page);
  await expect(date).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator("[data-field-error]")).toContainText("日期不存在或格式不正确");
  await expect(page.getByLabel("名称（中文）").first()).toHaveValue("存量专利盘活专题会议");
  await expect(page.getByLabel("类别")).toHaveValue("SPECIAL");
  await expect(item(page, 1).getByLabel("名称（中文）")).toHaveValue("议题乙");
  await expect(item(page, 2).getByLabel("名称（英文）")).toHaveValue("Item 议题甲");
  await expectAccessible(page);
  await date.fill("2024-05-10");
  await save(page);
  await expect(page).toHaveURL(/\/meetings\/special-71$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("存量专利盘活专题会议");
  const listed = page.getByRole("region", { name: "议程" }).getByRole("listitem");
  await expect(listed).toHaveText([/议题乙/, /议题甲/]);

  await page.getByRole("link", { name: "编辑", exact: true }).click();
  await page.getByLabel("地点（中文）").fill("北京");
  await page.getByLabel("地点（英文）").fill("Beijing");
  await agenda(page).getByRole("button", { name: "删除此项: 第 2 项" }).click();
  await save(page);
  await expect(page).toHaveURL(/\/meetings\/special-71$/);
  await expect(listed).toHaveText([/议题乙/]);
  await expect(page.getByRole("region", { name: "基本情况" })).toContainText("北京");
  await expect(page.getByRole("region", { name: "修改记录" })).toContainText("林岚");

  await page.getByRole("link", { name: "登记出席情况" }).click();
  await expectAccessible(page);
  const education = page.getByRole("group", { name: "教育部" });
  await education.getByLabel("人员（中文）").fill("沈青");
  await save(page);
  await expect(page.locator("[data-field-error]")).toHaveText("填写了人员，请同时选择出席情况");
  await expect(education.getByLabel("人员（中文）")).toHaveValue("沈青");
  await education.getByLabel("出席情况").selectOption("PRESENT");
  await page.getByRole("group", { name: "科学技术部" }).getByLabel("出席情况").selectOption("EXCUSED");
  await save(page);
  await expect(page).toHaveURL(/\/meetings\/special-71#attendance$/);
  const attendance = page.locator("#attendance");
  await expect(attendance).toContainText("出席 1 个单位，请假 1 个，缺席 0 个");
  await expect(attendance.getByRole("row", { name: /教育部/ })).toContainText("沈青");
  await expectAccessible(page);
});

test("a number already taken is refused at its field", async ({ page }) => {
  await fillMeeting(page, "PLENARY", "1", "又一次第一次全体会议");
  await save(page);
  await expect(page.getByLabel("第几次")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("第几次")).toBeFocused();
  await expect(page.locator("[data-field-error]")).toHaveText("该类会议已有这一次数");
  await expect(page.getByLabel("名称（中文）").first()).toHaveValue("又一次第一次全体会议");
});
