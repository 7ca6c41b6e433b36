import { expect, test } from './fixtures'
import { beginStory, blocksOf, moveCaret, paste, storyPage } from './story-page'

/** The browser's own note on each handler in the pasted markup that it refuses to make. */
test.use({ allowedComplaints: [/Executing inline event handler/] })

/** Damaged the way mirrors damage pages: pinyin in brackets, doubled marks, rubble, odd spaces. */
const damaged = [
  '精準監(jiān)督　護(hù)航開工',
  '“他們?yōu)槠髽I(yè)解決了問題,,現(xiàn)在已恢復(fù)正常,。”輸?shù)确矫娲嬖诶щy',
  '　　<b>不是標記</b> &amp; *也不是* _格式_ [無](javascript:alert(1)) # 號',
  '1. 第一條  兩個空格\t一個製表符',
  'https://example.org/a?b=1&c=2 \ufffd 锟斤拷 😀𠮷',
]

test('plain text stays what it was: a paragraph for each line, nothing read as markup', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await paste(story.text, { 'text/plain': damaged.join('\r\n') })
  expect(await blocksOf(story.text)).toEqual(damaged)
  await expect(story.text.locator('strong, em, a, ol, h2, code')).toHaveCount(0)
  await expect(story.saved).toBeVisible()
  await page.reload()
  await expect(story.text).toBeEditable()
  expect(await blocksOf(story.text)).toEqual(damaged)
})

test('one line goes into the sentence where the caret stands', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.fill('前后')
  await moveCaret(story.text, 'ControlOrMeta+Home', 'ArrowRight')
  await paste(story.text, { 'text/plain': '中间' })
  expect(await blocksOf(story.text)).toEqual(['前中间后'])
})

test('control characters of other programs become lines or nothing, and can be saved', async ({
  signedIn,
}) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await paste(story.text, { 'text/plain': '一\u000b二\u2028三\u0000四\u0007五' })
  expect(await blocksOf(story.text)).toEqual(['一', '二', '三四五'])
  await expect(story.saved).toBeVisible()
})

test('simple HTML keeps its form and its words, and nothing that runs', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.click()
  await paste(story.text, {
    'text/plain': 'unused',
    'text/html': `
      <h1>大标题</h1>
      <p style="color:red" onclick="alert(1)">一段<b>粗</b>和<i>斜</i>，<a href="https://example.org/">链接</a>与
        <a href="javascript:alert(1)">坏链接</a></p>
      <ul><li>甲</li><li>乙</li></ul>
      <table><tr><td>客流</td><td>106</td></tr><tr><td>占比</td><td>88.68%</td></tr></table>
      <script>document.title = 'hacked'</script><img src=x onerror="document.title='hacked'">
      <p>末段</p>`,
  })
  expect((await blocksOf(story.text)).filter(Boolean)).toEqual([
    '大标题',
    '一段粗和斜，链接与 坏链接',
    '甲乙',
    '客流106占比88.68%',
    '末段',
  ])
  await expect(story.text.getByRole('cell')).toHaveText(['客流', '106', '占比', '88.68%'])
  await expect(story.text.getByRole('heading', { level: 2 })).toHaveText('大标题')
  await expect(story.text.getByRole('link')).toHaveText(['链接'])
  await expect(story.text.locator('strong')).toHaveText('粗')
  expect(await page.title()).not.toContain('hacked')
  await expect(story.saved).toBeVisible()
})

test('pasting can be undone in one step', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.text.fill('原文')
  await page.waitForTimeout(600) // Longer than what undo takes as one stretch of typing.
  await moveCaret(story.text, 'ControlOrMeta+End')
  await paste(story.text, { 'text/plain': '粘贴\n两段' })
  expect(await blocksOf(story.text)).toEqual(['原文粘贴', '两段'])
  await page.keyboard.press('ControlOrMeta+z')
  expect(await blocksOf(story.text)).toEqual(['原文'])
})

test('a headline of two lines becomes one, whole', async ({ signedIn }) => {
  const page = await signedIn('reporter')
  await beginStory(page)
  const story = storyPage(page)
  await story.headline.fill('步道开放\n全长六公里')
  await expect(story.headline).toHaveValue('步道开放 全长六公里')
})
