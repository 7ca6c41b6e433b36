import type { Picture as PictureFacts } from '@/content/picture'
import type { PictureBase } from '@/content/picture-address'
import { Picture } from './picture'

/** The column of a story, and the phone's width below it. */
const sizes = '(min-width: 44rem) 684px, 92vw'

interface FigureProps {
  picture: PictureFacts
  isFirst?: boolean
  base?: PictureBase
}

/** A picture with its caption, and whose it is, beneath. */
export function Figure({ picture, isFirst, base }: FigureProps) {
  const { caption, credit, width, height } = picture
  const isTall = height > width * 1.1
  return (
    <figure className={isTall ? 'figure tall' : 'figure'}>
      <Picture picture={picture} sizes={sizes} isFirst={isFirst} base={base} />
      {(caption || credit) && (
        <figcaption>
          {caption} {credit && <span className="credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}
