import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { loadDemo } from '@/newsroom/demo/load'
import { closeNewsroom, openNewsroom } from '@/newsroom/house'
import type { Values } from './command'
import { proof } from './proof'

const folder = mkdtempSync(join(tmpdir(), 'dateline-proof-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Runs the command as the command line does, and keeps what it says. */
async function run(name: string, content: string | Uint8Array, values: Values = {}) {
  const file = join(folder, name)
  writeFileSync(file, content)
  let out = ''
  let err = ''
  const written = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    out += text
    return true
  })
  const complained = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    err += text
    return true
  })
  try {
    return { code: await proof.run([file], values), out: () => out, err: () => err }
  } finally {
    written.mockRestore()
    complained.mockRestore()
  }
}

interface Told {
  findings: {
    rule: string
    start: number
    end: number
    text: string
    message: string
    fixes: { start: number; end: number; replacement: string }[]
  }[]
  confirmed: { rule: string; message: string }[]
}

async function read(name: string, content: string, values: Values = {}) {
  const { code, out } = await run(name, content, { json: true, ...values })
  const told: Told = JSON.parse(out())
  const fixed = told.findings
    .flatMap(({ fixes }) => fixes)
    .sort((a, b) => b.start - a.start)
    .reduce((now, fix) => now.slice(0, fix.start) + fix.replacement + now.slice(fix.end), content)
  return { code, ...told, fixed }
}

describe('the command “proof”', () => {
  test('finds nothing in clean copy, and says so by 0', async () => {
    const { code, findings } = await read('clean.txt', '大桥通车\r\n会议上午召开，下午结束。\r\n')
    expect({ code, findings }).toEqual({ code: 0, findings: [] })
  })

  test('gives rule, words and place in the file', async () => {
    const text = '\ufeff大桥通车。\r\n\r\n　　会议上午召开,下午结束。\n'
    const { code, findings, fixed } = await read('copy.txt', text)
    expect(code).toBe(1)
    expect(findings.map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)).toEqual([
      'P18 。',
      'P01 ,',
    ])
    expect(findings[1]?.message).toBe('中文句子用全角标点。')
    expect(fixed).toBe('\ufeff大桥通车\r\n\r\n　　会议上午召开，下午结束。\n')
  })

  test('joins lines that a break tore apart', async () => {
    const { fixed } = await read('torn.txt', '会议强调\r\n，要抓好落实。')
    expect(fixed).toBe('会议强调，要抓好落实。')
  })

  test('reads HTML by its elements, entities and all, with places in the source', async () => {
    const html =
      '<!doctype html><html lang="zh-Hans"><head><title>甲,乙</title></head><body><h1>大桥通车。</h1>\n' +
      '<p class="a,b">会议&ldquo;上<b>午</b>召开&rdquo;,下午&amp;晚上结束(暂定)。</p><script>a="甲,乙"</script>' +
      '<ul><li>甲"乙丙"丁</li></ul></body></html>'
    const { findings, fixed } = await read('page.html', html)
    expect(findings.map(({ rule, start, end }) => `${rule} ${html.slice(start, end)}`)).toEqual([
      'P18 。',
      'P01 ,',
      'P21 (暂定)',
      'P11 "乙丙"',
    ])
    expect(fixed).toBe(
      html
        .replace('车。<', '车<')
        .replace('rdquo;,', 'rdquo;，')
        .replace('(暂定)', '（暂定）')
        .replace('甲"乙丙"丁', '甲“乙丙”丁'),
    )
  })

  test('tells of sums that hold, and in words a person reads', async () => {
    const text = '园区106家企业已复工94家，复工率88.68%。\n晚上20时开会。'
    const { confirmed } = await read('sums.txt', text, { language: 'en' })
    expect(confirmed).toMatchObject([{ rule: 'N07', message: 'holds: 94 ÷ 106 = 88.68%' }])
    const { out } = await run('sums.txt', text)
    expect(out()).toContain('第1行，第19字  ✓  N07\n')
    expect(out()).toContain('第2行，第1字  疑似  N15\n')
    expect(out()).toContain('改为：晚上8')
    expect(out()).toMatch(/共1处\n$/)
  })

  test('reads English as English', async () => {
    const { findings } = await read('english.txt', 'The the bridge opened , said Mr. Lee.')
    expect(findings.map(({ rule, message }) => `${rule} ${message}`)).toEqual([
      'E01 The same word stands twice.',
      'E02 There is no space before this mark.',
    ])
  })

  test('reads GB 18030, and refuses by 2 what is no text', async () => {
    const gbk = Uint8Array.of(0xbb, 0xe1, 0xd2, 0xe9, 0x2c, 0xbd, 0xe1, 0xca, 0xf8)
    const { out } = await run('gbk.txt', gbk, { json: true })
    expect(JSON.parse(out()).findings).toMatchObject([{ rule: 'P01', start: 2, end: 3 }])
    for (const [name, bytes] of [
      ['picture.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0)],
      ['word.docx', Uint8Array.of(0x50, 0x4b)],
      ['old.doc', Uint8Array.of(0xd0, 0xcf)],
    ] as const) {
      const { code, out, err } = await run(name, bytes, { json: true })
      expect(code).toBe(2)
      expect(out()).toBe('')
      expect(err()).not.toBe('')
    }
  })

  test('reads with the live rules of the house where it is asked to', async () => {
    const copy = '看分量\n这件事要看份量。\n'
    expect((await read('house.txt', copy)).findings).toEqual([])
    vi.stubEnv('DATA_DIR', mkdtempSync(join(folder, 'house-')))
    await openNewsroom()
    await loadDemo()
    await closeNewsroom()
    const { findings, fixed } = await read('house.txt', copy, { house: true })
    vi.unstubAllEnvs()
    expect(findings.map(({ rule, text }) => `${rule} ${text}`)).toEqual(['H01 份量'])
    expect(fixed).toBe('看分量\n这件事要看分量。\n')
  })

  test('refuses by 2 a file that is not there, and a language it does not speak', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    expect(await proof.run([join(folder, 'none.txt')], {})).toBe(2)
    expect(await proof.run([folder], {})).toBe(2)
    await expect(proof.run([], {})).rejects.toThrow('Name one file.')
    await expect(proof.run(['a.txt'], { language: 'fr' })).rejects.toThrow('zh-CN or en')
    vi.restoreAllMocks()
  })
})
