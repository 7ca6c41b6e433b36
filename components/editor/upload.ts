/** Sends a picture to the house, telling how far it got: the one thing `fetch` can't say. */
import type { Picture } from '@/content/picture'
import type { Reason } from '@/rules/refusal'

export type UploadAnswer = { ok: true; picture: Picture } | { ok: false; reason: Reason }

/** Never rejects: what went wrong is an answer in words. `share` runs from 0 to 1. */
export type Upload = (
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
) => Promise<UploadAnswer>

/** The server says why it took a picture or did not, or said nothing a person could use. */
export interface Told {
  ok?: boolean
  value?: Picture
  refused?: { reason: Reason }
}

export function uploadTo(storyId: string): Upload {
  return (file, onProgress, signal) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      const fail = (key: string) => resolve({ ok: false, reason: { key } })
      request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
      request.onerror = () => fail('uploadBroken')
      request.ontimeout = () => fail('uploadBroken')
      request.onabort = () => fail('uploadStopped')
      request.onload = () => {
        const told = request.response as Told | null
        if (told?.value) resolve({ ok: true, picture: told.value })
        else if (told?.refused) resolve({ ok: false, reason: told.refused.reason })
        else fail(request.status === 413 ? 'uploadTooLong' : 'uploadBroken')
      }
      signal.addEventListener('abort', () => request.abort())
      const query = new URLSearchParams({ story: storyId, name: file.name.slice(0, 300) })
      request.open('POST', `/api/uploads?${query}`)
      request.responseType = 'json'
      request.send(file)
    })
}

/** Pictures among files; what else was dropped is none of ours. */
export function picturesAmong(files: Iterable<File>): File[] {
  return [...files].filter(({ type }) => type.startsWith('image/'))
}
