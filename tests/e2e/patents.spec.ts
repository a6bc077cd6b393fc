import { checkDigit } from "../../lib/patents/application-number";
import { ownPage } from "./people";
import { CAST, expect, expectAccessible, inEnglish, signedIn, test } from "./support";
import { speaking } from "./words";

const say = speaking("zh");

/** No other patent has it, nor has this journey's last attempt. */
const BODY = `20141${String(Date.now()).slice(-7)}`;
const NUMBER = `CN${BODY}.${checkDigit(BODY)}`;
const AT = `/patents/${NUMBER}`;

test("a patent, from its number over what makes it valuable to its way along the pipeline", async ({
  browser,
}) => {
  const [unit, leader, stranger] = await Promise.all(
    [CAST.moeStaff, CAST.leader, CAST.miitStaff].map((member) => ownPage(browser, signedIn(member))),
  );
  if (!unit || !leader || !stranger) throw new Error("a page is missing");
  const save = () => unit.locator("main form button[type=submit]").first().click();

  // Added by hand: a wrong check digit is told which it should be.
  await unit.goto("/patents/new");
  const form = unit.locator("#new form");
  await form.locator("[name=number]").fill(`${BODY}.${checkDigit(BODY) === "1" ? "2" : "1"}`);
  await form.locator("[name=title]").fill("一种固态电解质及其制备方法");
  await form.locator("[name=holders]").fill("甲大学\n乙科技有限公司");
  await form.locator("[name=filedOn]").fill("2014-03-05");
  await form.locator("[name=grantedOn]").fill("2016-08-10");
  await form.locator("[name=status]").selectOption("IN_FORCE");
  await form.locator("[name=inventors]").fill("张三");
  await save();
  await expect(form.locator("[data-field-error]")).toContainText(
    say("refusals.patent_number-check-digit", { expected: checkDigit(BODY) }),
  );
  await form.locator("[name=number]").fill(`ZL${BODY.slice(0, 4)} 1 ${BODY.slice(5)}.${checkDigit(BODY)}`);
  await save();
  await unit.waitForURL(`**${AT}`);
  expect((await stranger.goto(AT))?.status()).toBe(404);

  // Of high value, as one of the five criteria holds, with a file that proves it.
  await unit.goto(`${AT}/criteria/new`);
  await unit.locator("[name=kind]").selectOption("MAINTAINED_TEN_YEARS");
  await unit.locator("[name=heldOn]").fill("2024-03-06");
  await unit.locator("[name=proof]").fill("专利登记簿副本");
  await unit.locator("input[type=file]").setInputFiles({
    name: "登记簿副本.pdf",
    mimeType: "application/pdf",
    buffer: Buffer.from("%PDF-1.7\n%%EOF"),
  });
  await expect(unit.getByRole("link", { name: "登记簿副本.pdf" })).toBeVisible();
  await save();
  await unit.waitForURL(`**${AT}#criteria`);
  await expect(unit.locator("main header").getByText(say("patents.badge.high-value"))).toBeVisible();

  // Over a stage only with a reason.
  await unit.goto(`${AT}/step`);
  await unit.locator("[name=stage]").selectOption("POOLED");
  await unit.locator("[name=proof]").fill("入库清单第3批");
  await save();
  await expect(unit.locator("[data-field-error]")).toContainText(say("refusals.step_skip-reason"));
  await unit.locator("[name=reason]").fill("评级与入库同批办理");
  await save();
  await unit.waitForURL(`**${AT}#pipeline`);
  await expect(unit.locator("#pipeline")).toContainText("评级与入库同批办理");

  for (const form of ["edit", "inventors", "claims", "links"]) {
    await unit.goto(`${AT}/${form}`);
    await expectAccessible(unit);
  }

  // Claimed by a second unit by its number alone; leaders read it without the inventors, in English too.
  await stranger.goto("/patents/new");
  await stranger.locator("#claim [name=number]").fill(BODY);
  await stranger.locator("#claim button[type=submit]").click();
  await stranger.waitForURL(`**${AT}?claimed=1`);
  await inEnglish(leader);
  await leader.goto(`/patents/${BODY}`);
  await leader.waitForURL(`**${AT}`);
  await expect(leader.locator("#claims tbody tr")).toHaveCount(2);
  await expect(leader.getByText("张三")).toHaveCount(0);
  await expectAccessible(leader);
  for (const page of [unit, leader, stranger]) await page.context().close();
});

test("what an enterprise was said to think is put right, a grade withdrawn, and a scene added to score by", async ({
  browser,
}) => {
  const [unit, coordinator] = await Promise.all(
    [CAST.moeStaff, CAST.coordinator].map((member) => ownPage(browser, signedIn(member))),
  );
  if (!unit || !coordinator) throw new Error("a page is missing");
  const send = (text: string) => unit.getByRole("button", { name: say(text), exact: true }).click();
  const body = `20161${String(Date.now()).slice(-7)}`;
  const number = `CN${body}.${checkDigit(body)}`;
  const there = `/patents/${number}`;

  // A scene of its own, from the sheet of another; weights that do not add up are told at their list.
  await coordinator.goto("/patents/settings");
  await coordinator.getByRole("link", { name: say("evaluations.scene-form.action") }).click();
  await coordinator.waitForURL("**/patents/settings/sheets/new");
  await coordinator.getByRole("link", { name: "金融服务", exact: true }).click();
  await coordinator.waitForURL("**/new?from=finance");
  const name = `场景${body}`;
  const add = coordinator.getByRole("button", { name: say("evaluations.scene-form.submit"), exact: true });
  await coordinator.locator("[name=nameZh]").fill(name);
  await coordinator.locator("[name=nameEn]").fill(`Scene ${body}`);
  await coordinator.locator("[name=note]").fill("质押贷款评估试行");
  await coordinator.locator('[name="legal.0.weight"]').fill("20");
  await add.click();
  await expect(coordinator.locator("[data-field-error]")).toContainText(
    say("refusals.sheet_items-not-whole", { sum: "95" }),
  );
  await expect(coordinator.locator("[name=nameZh]")).toHaveValue(name);
  await coordinator.locator('[name="legal.0.weight"]').fill("25");
  await add.click();
  await coordinator.waitForURL(`**/patents/settings/sheets/scene-${body}`);
  await expect(coordinator.locator("#versions")).toContainText("质押贷款评估试行");
  await expectAccessible(coordinator);

  await unit.goto("/patents/new");
  const form = unit.locator("#new form");
  await form.locator("[name=number]").fill(number);
  await form.locator("[name=title]").fill("一种隔膜及其制备方法");
  await form.locator("[name=holders]").fill("甲大学");
  await form.locator("[name=filedOn]").fill("2016-03-05");
  await form.locator("[name=status]").selectOption("IN_FORCE");
  await form.locator("button[type=submit]").click();
  await unit.waitForURL(`**${there}`);

  // Graded twice, the second by mistake: the first is in force again.
  for (const grade of ["2", "1"]) {
    await unit.goto(`/patents/evaluate?patent=${number}`);
    await unit.locator("#grade [name=grade]").selectOption(grade);
    await unit.locator("#grade [name=basis]").fill("评审会");
    await unit.locator("#grade button[type=submit]").click();
    await unit.waitForURL(`**${there}#evaluation`);
  }
  await unit
    .locator("#evaluation")
    .getByRole("link", { name: /^撤回：A级/ })
    .click();
  await expect(unit.locator("#given")).toContainText(
    say("evaluations.withdraw.grading-follows", { grade: "B级" }),
  );
  await send("evaluations.withdraw.grading");
  await expect(unit.locator("[data-field-error]")).toBeVisible();
  await unit.locator("[name=reason]").fill("评审结果录错");
  await expectAccessible(unit);
  await send("evaluations.withdraw.grading");
  await unit.waitForURL(`**${there}#evaluation`);
  await expect(unit.locator("#evaluation li", { hasText: say("evaluations.in-force") })).toContainText("B级");
  await unit.locator("#evaluation summary", { hasText: say("evaluations.withdraw.count", { n: 1 }) }).click();
  await expect(unit.locator("#evaluation")).toContainText("评审结果录错");

  await unit.goto(`/patents/evaluate?patent=${number}`);
  await unit.locator("#enterprise [name=enterprise]").fill("乙公司");
  await unit.locator("#enterprise [name=prospect]").selectOption("FAIR");
  await unit.locator("#enterprise [name=wish]").selectOption("LICENCE");
  await unit.locator("#enterprise button[type=submit]").click();
  await unit.waitForURL(`**${there}#evaluation`);
  await unit.getByRole("link", { name: say("evaluations.correct.of", { what: "乙公司" }) }).click();
  await unit.locator("#correct [name=enterprise]").fill("丙公司");
  await send("evaluations.correct.submit");
  await expect(unit.locator("[data-field-error]")).toBeVisible();
  await expect(unit.locator("#correct [name=enterprise]")).toHaveValue("丙公司");
  await unit.locator("#correct [name=reason]").fill("看错企业名称");
  await expectAccessible(unit);
  await send("evaluations.correct.submit");
  await unit.waitForURL(`**${there}#evaluation`);
  await expect(unit.locator("#evaluation")).toContainText("丙公司");
  const act = unit.locator("#history details", {
    hasText: say("audit.use-case.evaluations_correct-enterprise-evaluation"),
  });
  await act.locator("summary").click();
  await expect(act).toContainText("乙公司");
  await expect(act).toContainText("看错企业名称");

  // Scored by the new scene, which takes no more once it is retired.
  await unit.goto(`/patents/evaluate?patent=${number}&scene=scene-${body}`);
  for (const score of await unit.locator('#score [name^="scores."]').all()) await score.fill("60");
  await unit.locator("#score button[type=submit]").click();
  await unit.waitForURL(`**${there}#evaluation`);
  await coordinator.goto("/patents/settings");
  const row = coordinator.locator(`#scene-scene-${body}`);
  await row.locator("summary").click();
  await row.locator("[name=retired]").check();
  await row.locator("button[type=submit]").click();
  await expect(row).toContainText(say("evaluations.settings.retired"));
  await unit.goto(`/patents/evaluate?patent=${number}`);
  await expect(unit.locator("#score nav").getByRole("link", { name })).toHaveCount(0);
  await unit.goto(there);
  await expect(unit.locator("#evaluation")).toContainText(name);
  for (const page of [unit, coordinator]) await page.context().close();
});
