import type { Words } from './words'

const said = [
  'tools',
  'share',
  'shareCopied',
  'listen',
  'listenAs',
  'noVoice',
  'pause',
  'resume',
  'stop',
  'speed',
  'speedSlow',
  'speedNormal',
  'speedFast',
] as const

/**
 * What needs a script (`public/story.js`), which makes the controls out of these words: they are
 * text, so that they are in the page's own script, and few, since every page carries them.
 */
export function Tools({ words }: { words: Words }) {
  return (
    <div className="tools" hidden>
      {said.map((key) => words(key)).join('|')}
    </div>
  )
}
