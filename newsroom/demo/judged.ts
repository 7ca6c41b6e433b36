/**
 * What has been judged in the sample paper: a place and a whole rule left as they are, an error
 * marked in a version that readers saw, lengths that were planned. Whoever looks round finds each.
 */

import { placeOf } from '@/copydesk/dismissals'
import type { Actor } from '@/rules/roles'
import { dismiss } from '../dismissals'
import { markError } from '../marked-errors'
import { planLength } from '../planned-length'
import { findIn, getReading } from '../proofing'
import { getStory } from '../stories'
import { getVersion, listVersions } from '../versions'
import type { CastName } from './cast'

export async function judgeTheCopy(
  { reporter, reporter2, editor }: Record<CastName, Actor>,
  idOf: (name: string) => string,
  at: Date,
): Promise<void> {
  await leaveAsQuoted(reporter2, idOf('market'), at)
  const slogan = { storyId: idOf('night-run'), rule: 'P04', reason: '口号照队里的写法，不改。' }
  await dismiss(reporter, slogan, at)
  await markWhatWasCorrected(editor, idOf('buses'), at)
  for (const [name, planned] of [['market', 800] as const, ['clinic', 900] as const]) {
    await planLength(editor, { storyId: idOf(name), was: null, planned }, at)
  }
}

/** As a writer does it: by the place that the copy desk shows. */
async function leaveAsQuoted(writer: Actor, storyId: string, at: Date): Promise<void> {
  const { version } = await getStory(writer, storyId, at)
  const { content } = await getVersion(writer, { storyId, versionId: version.id })
  const { findings, blocks } = findIn(content, await getReading(writer, storyId, at))
  const finding = findings.find(({ rule }) => rule === 'T06')
  if (!finding) throw new Error('The copy of the sample paper quotes no 截止.')
  const place = placeOf(finding, blocks)
  await dismiss(writer, { storyId, rule: 'T06', place, reason: '通知原文如此，照引。' }, at)
}

/** What its correction says was wrong. */
async function markWhatWasCorrected(editor: Actor, storyId: string, at: Date): Promise<void> {
  // The one that readers saw first; it has been rewritten since.
  const sealed = (await listVersions(editor, { storyId })).findLast(({ sealedAt }) => sealedAt)
  const versionId = sealed?.id ?? ''
  const error = { kind: 'fact', words: '盐仓街', isInHeadline: false, note: '文庙坪' } as const
  await markError(editor, { storyId, versionId, ...error }, at)
}
