import { readFile } from 'node:fs/promises'
import { expectAccessible, pressByKeyboard, tabTo, writeByKeyboard } from './accessibility'
import { expect, test } from './fixtures'
import { writeStory } from './story-page'

/** Stands in several of the sample paper's stories. */
const word = '轮渡'

test('a word is drafted and tried by keyboard, and taken live by the chief', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor')
  await editor.goto('/desk')
  await editor.getByRole('link', { name: 'House rules' }).click()
  await expect(editor.getByRole('list', { name: 'House rules' })).toBeVisible()
  await expectAccessible(editor)
  await pressByKeyboard(editor, editor.getByRole('link', { name: 'Add a word' }))
  await expect(editor.getByRole('textbox', { name: 'Word' })).toBeFocused()
  await editor.keyboard.insertText(word)
  await writeByKeyboard(editor, editor.getByRole('textbox', { name: 'Write instead' }), '渡轮')
  await tabTo(editor, editor.getByRole('combobox', { name: 'Severity' }))
  await editor.keyboard.type('Banned')
  const exceptions = editor.getByRole('textbox', { name: 'Exceptions' })
  await writeByKeyboard(editor, exceptions, '桥梁')
  await pressByKeyboard(editor, editor.getByRole('button', { name: 'Save draft' }))
  await expect(editor.getByText('The exception “桥梁” has to hold “轮渡”')).toBeVisible()
  await writeByKeyboard(editor, exceptions, '轮渡站')
  await pressByKeyboard(editor, editor.getByRole('button', { name: 'Save draft' }))
  await editor.waitForURL(/rules\/[0-9a-z]{20}$/)
  const address = editor.url()
  const takeLive = editor.getByRole('button', { name: 'Take live' })
  await expect(takeLive).toHaveAttribute('aria-disabled', 'true')
  await expect(takeLive).toHaveAccessibleDescription('This takes the chief on duty.')

  await pressByKeyboard(editor, editor.getByRole('button', { name: 'Try on the archive' }))
  const trial = editor.getByRole('dialog')
  await expect(trial.getByText(/^Read \d+ stories\. \d+ places in \d+ stories\.$/)).toBeVisible()
  const places = trial.getByRole('list', { name: 'Places found' }).getByRole('listitem')
  await expect(places.first()).toContainText(word)
  await expect(places.first().getByRole('link')).toHaveAttribute('href', /desk\/stories\//)
  await expect(trial.getByText('轮渡站')).toHaveCount(0)
  await expectAccessible(editor)
  await editor.keyboard.press('Escape')
  await expect(trial).toBeHidden()

  const chief = await signedIn('chief')
  await chief.goto(address)
  await chief.getByRole('button', { name: 'Take live' }).click()
  const question = chief.getByRole('dialog', { name: `Take “${word}” live?` })
  await expect(question.getByText(/^Read \d+ stories/)).toBeVisible()
  await question.getByRole('button', { name: 'Take live' }).click()
  await expect(chief.getByText('The copy is read with it from now on.')).toBeVisible()
  await expect(chief.getByRole('heading', { name: `${word} Live` })).toBeVisible()
  const history = chief.getByRole('listitem').filter({ hasText: 'took live' })
  await expect(history).toHaveCount(1)

  await chief.getByRole('textbox', { name: 'Reason' }).fill('读者这样叫。')
  await chief.getByRole('button', { name: 'Save draft' }).click()
  await expect(chief.getByText('Live, with changes in draft')).toBeVisible()

  const reporter = await signedIn('reporter')
  await writeStory(reporter, '江上的船', '今天的轮渡照常开行，轮渡站加派了人手。')
  const findings = reporter.getByRole('tab', { name: /^Findings/ })
  await expect(findings).toHaveAccessibleName('Findings 1')
  await findings.click()
  const panel = reporter.getByRole('region', { name: 'Findings', exact: true })
  await expect(panel.getByRole('heading', { name: 'House usage', exact: true })).toBeVisible()
  await expect(panel.getByText('The house writes 渡轮.')).toBeVisible()

  await chief.goto(address)
  await chief.getByRole('button', { name: 'Retire' }).click()
  await expect(chief.getByRole('heading', { name: `${word} Retired` })).toBeVisible()
})

test('a table goes out, is changed and comes in as drafts', async ({ signedIn }, testInfo) => {
  const editor = await signedIn('editor')
  await editor.goto('/desk/settings/rules')
  const download = editor.waitForEvent('download')
  await editor.getByRole('link', { name: 'Export' }).click()
  const file = testInfo.outputPath('rules.csv')
  await (await download).saveAs(file)
  const table = await readFile(file, 'utf8')
  expect(table).toContain('Word,Write instead')

  await editor.getByRole('link', { name: 'Import' }).click()
  const buffer = Buffer.from(`${table}甲词,乙词,重,,,,,\r\n`)
  const give = (buffer: Buffer) =>
    editor
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'rules.csv', mimeType: 'text/csv', buffer })
  await give(buffer)
  await editor.getByRole('button', { name: 'Look through' }).click()
  await expect(editor.getByText('“重” is no severity')).toBeVisible()
  await expect(editor.getByText('One line can’t be taken.', { exact: false })).toBeVisible()
  await expect(editor.getByRole('button', { name: 'Import as drafts' })).toHaveCount(0)
  await expectAccessible(editor)

  await give(Buffer.from(`${table}甲词,乙词,Error,,,,,\r\n`))
  await editor.getByRole('button', { name: 'Look through' }).click()
  await expect(editor.getByText('One rule becomes a draft.')).toBeVisible()
  await editor.getByRole('button', { name: 'Import as drafts' }).click()
  await editor.waitForURL(/state=draft/)
  await expect(editor.getByRole('link', { name: /^甲词/ })).toBeVisible()
})

test('rules are found and chosen by keyboard, and a reporter reads them', async ({ signedIn }) => {
  const chief = await signedIn('chief')
  await chief.goto('/desk/settings/rules')
  const rows = chief.getByRole('list', { name: 'House rules' }).getByRole('link')
  await expect(rows.first()).toBeVisible()
  await expect(async () => {
    await chief.keyboard.press('j')
    await expect(rows.first()).toBeFocused()
  }).toPass()
  await chief.keyboard.press('x')
  await expect(chief.getByText('1 chosen')).toBeVisible()
  await chief.getByRole('combobox', { name: 'State' }).selectOption({ label: 'Draft' })
  await chief.waitForURL(/state=draft/)
  await chief.keyboard.press('/')
  await chief.keyboard.insertText('刑事诉讼法')
  await chief.keyboard.press('Enter')
  await chief.waitForURL(/q=/)
  await expect(rows).toHaveCount(2)

  await chief.getByRole('link', { name: 'Built-in rules' }).click()
  await chief.getByRole('link', { name: 'Half-width mark in Chinese' }).click()
  await chief.getByRole('button', { name: 'Save draft' }).click()
  await expect(chief.getByText('Please say why the house does without this rule.')).toBeVisible()
  await expectAccessible(chief)

  const reporter = await signedIn('reporter')
  await reporter.goto('/desk')
  await reporter.getByRole('link', { name: 'House rules' }).click()
  await reporter.getByRole('link', { name: '残疾人' }).click()
  await expect(reporter.getByText('editors change it')).toBeVisible()
  await expect(reporter.getByRole('button', { name: 'Save draft' })).toHaveCount(0)
  await expectAccessible(reporter)
})

test('two people at one rule: both texts are shown, and nothing is overwritten', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor')
  await editor.goto('/desk/settings/rules/new?kind=word')
  await editor.getByRole('textbox', { name: 'Word' }).fill('座落')
  await editor.getByRole('textbox', { name: 'Write instead' }).fill('坐落')
  await editor.getByRole('button', { name: 'Save draft' }).click()
  await editor.waitForURL(/rules\/[0-9a-z]{20}$/)

  const chief = await signedIn('chief')
  await chief.goto(editor.url())
  await chief.getByRole('textbox', { name: 'Reason' }).fill('总编的理由。')
  await chief.getByRole('button', { name: 'Save draft' }).click()
  await expect(chief.getByText('Kept as a draft.').last()).toBeVisible()

  const reason = editor.getByRole('textbox', { name: 'Reason' })
  await writeByKeyboard(editor, reason, '编辑的理由。')
  await pressByKeyboard(editor, editor.getByRole('button', { name: 'Save draft' }))
  const conflict = editor.getByRole('region', { name: /changed this rule while you were writing$/ })
  await expect(conflict).toBeFocused()
  const row = conflict.getByRole('row', { name: /^Reason/ })
  await expect(row.getByRole('cell')).toHaveText(['编辑的理由。', '总编的理由。'])
  await expect(conflict.getByRole('row')).toHaveCount(2)
  await expect(reason).toHaveValue('编辑的理由。')
  await expectAccessible(editor)

  await pressByKeyboard(editor, conflict.getByRole('button', { name: 'Take theirs' }))
  await expect(reason).toHaveValue('总编的理由。')
  await expect(conflict).toHaveCount(0)
  await pressByKeyboard(editor, editor.getByRole('button', { name: 'Bring mine back' }))
  await expect(reason).toHaveValue('编辑的理由。')
  await pressByKeyboard(editor, editor.getByRole('button', { name: 'Save draft' }))
  await expect(editor.getByText('Kept as a draft.').last()).toBeVisible()

  await chief.getByRole('textbox', { name: 'Where it comes from' }).fill('总编室')
  await chief.getByRole('button', { name: 'Save draft' }).click()
  const again = chief.getByRole('region', { name: /changed this rule while you were writing$/ })
  await expect(again.getByRole('row')).toHaveCount(3)
  await again.getByRole('button', { name: 'Save mine' }).click()
  await expect(again).toHaveCount(0)
  await chief.reload()
  await expect(chief.getByRole('textbox', { name: 'Where it comes from' })).toHaveValue('总编室')
  await expect(chief.getByRole('textbox', { name: 'Reason' })).toHaveValue('总编的理由。')
})

test('tables come in as spreadsheets save them; what can’t be read says so', async ({
  signedIn,
}) => {
  const editor = await signedIn('editor')
  await editor.goto('/desk/settings/rules/import?kind=word')
  const table = editor.getByRole('textbox', { name: 'Or paste the table' })
  const give = (buffer: Buffer) =>
    editor
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'rules.csv', mimeType: 'text/csv', buffer })
  // 词语;本报写作 / 丙词;丁词 in GBK, with semicolons and CRLF.
  await give(Buffer.from('b4cad3ef3bb1beb1a8d0b4d7f70d0ab1fbb4ca3bb6a1b4ca0d0a', 'hex'))
  await expect(table).toHaveValue('词语;本报写作\n丙词;丁词\n')
  await editor.getByRole('button', { name: 'Look through' }).click()
  await expect(editor.getByText('One rule becomes a draft.')).toBeVisible()

  await give(Buffer.from('\ufeff词语,本报写作\r\n"戊,词",己词\r\n'))
  await expect(table).toHaveValue('词语,本报写作\n"戊,词",己词\n')
  await editor.getByRole('button', { name: 'Look through' }).click()
  await expect(editor.getByText('One rule becomes a draft.')).toBeVisible()

  await give(Buffer.from(`词语,本报写作\r\n${'甲词,乙词\r\n'.repeat(400_000)}`))
  await expect(editor.getByText('longer than 1,000,000 characters')).toBeVisible()
  await expect(table).toHaveValue('')
  await give(Buffer.from('\ufeff词语\t本报写作\r\n庚词\t辛词\r\n', 'utf16le'))
  await expect(table).toHaveValue('词语\t本报写作\n庚词\t辛词\n')
  await editor.getByRole('button', { name: 'Look through' }).click()
  await expect(editor.getByText('One rule becomes a draft.')).toBeVisible()
  await give(Buffer.from([0x80, 0xff, 0xfe, 0, 0xff]))
  await expect(editor.getByText('can’t be read as text')).toBeVisible()
})
