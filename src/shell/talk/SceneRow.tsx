/** One scene in the editor: its title to be changed, and what can be done with it. */

import { useTalkWords } from '../../text/talk/words';
import { Button } from '../../ui/Button';
import { icons } from './icons';

interface Props {
  number: string;
  title: string;
  longest: number;
  shown: boolean;
  isFirst: boolean;
  isLast: boolean;
  onShow(): void;
  onName(title: string): void;
  onMove(by: 1 | -1): void;
  onRemove(): void;
}

export function SceneRow({ number, title, longest, shown, isFirst, isLast, onShow, onName, onMove, onRemove }: Props) {
  const text = useTalkWords().scenes;
  const name = (input: HTMLInputElement) => {
    if (input.value !== title) onName(input.value);
  };
  return (
    <li aria-current={shown ? 'step' : undefined} data-testid="scene-row">
      <span className="scene-number">{number}</span>
      <input
        type="text"
        defaultValue={title}
        maxLength={longest}
        aria-label={text.name(number)}
        onBlur={(event) => name(event.currentTarget)}
        onKeyDown={(event) => event.key === 'Enter' && name(event.currentTarget)}
      />
      <Button icon="play" iconOnly label={text.show(number)} onClick={onShow} />
      <Button icon={icons.up} iconOnly label={text.up(number)} disabled={isFirst} onClick={() => onMove(-1)} />
      <Button icon={icons.down} iconOnly label={text.down(number)} disabled={isLast} onClick={() => onMove(1)} />
      <Button icon="close" iconOnly label={text.remove(number)} onClick={onRemove} />
    </li>
  );
}
