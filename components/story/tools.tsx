import type { Words } from './words'

/** What needs a script, shown once the script is there (`public/story.js`). */
export function Tools({ words }: { words: Words }) {
  return (
    <>
      <fieldset className="tools" aria-label={words('tools')} hidden>
        <button type="button" data-done={words('shareCopied')}>
          {words('share')}
        </button>
        <button type="button" data-failed={words('noVoice')}>
          {words('listen')}
        </button>
        <span role="status" />
      </fieldset>
      <fieldset className="aloud" aria-label={words('listenAs')} hidden>
        <button type="button" data-pause={words('pause')} data-resume={words('resume')}>
          {words('pause')}
        </button>
        <button type="button">{words('stop')}</button>
        <label>
          {words('speed')}{' '}
          <select defaultValue="1">
            <option value="0.8">{words('speedSlow')}</option>
            <option value="1">{words('speedNormal')}</option>
            <option value="1.3">{words('speedFast')}</option>
          </select>
        </label>
      </fieldset>
      <script src="/story.js" defer />
    </>
  )
}
