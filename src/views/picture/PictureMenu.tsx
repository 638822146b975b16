/** Saves a view as it is now, as PNG or SVG. File names tell view and step. */

import { tellPictureFailure } from '../../state/saving';
import { currentFrame } from '../../state/timeline';
import { useText } from '../../text/text';
import { Button } from '../../ui/Button';
import { download } from '../../ui/download';
import { Menu } from '../../ui/Menu';
import type { PictureFormat } from './picture';

const formats: readonly PictureFormat[] = ['PNG', 'SVG'];

interface Props {
  /** What people call the view. */
  name: string;
  /** The view's part of the file's name. */
  file: string;
  target: () => Element | null;
  /** Opens upwards. */
  up?: boolean;
}

export function PictureMenu({ name, file, target, up }: Props) {
  const text = useText().saving;
  const save = async (format: PictureFormat) => {
    const step = currentFrame()?.step ?? 0;
    const element = target();
    try {
      const { PictureFailure, pictureOf } = await import('./picture');
      if (!element) throw new PictureFailure('empty');
      const picture = await pictureOf(element, `${name}, ${step}`, format);
      download(`${file}-step-${step}.${format.toLowerCase()}`, picture);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      const reason = code === 'empty' || code === 'blocked' ? code : 'other';
      tellPictureFailure(format, reason, error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <Menu label={text.picture(name)} icon="picture" up={up} testId={`picture-${file}`}>
      {formats.map((format) => (
        <Button
          key={format}
          label={text.pictureAs(format)}
          onClick={() => void save(format)}
          data-testid={`picture-${file}-${format.toLowerCase()}`}
        />
      ))}
    </Menu>
  );
}
