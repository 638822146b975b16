/** A native button: icon and words, or an icon alone with an accessible name. */

import type { ComponentProps } from 'react';
import { Icon, type IconName } from './Icon';

interface Props extends Omit<ComponentProps<'button'>, 'children' | 'className'> {
  label: string;
  icon?: IconName;
  /** Only the icon is shown; the label stays for those who do not see it. */
  iconOnly?: boolean;
  look?: 'plain' | 'outlined' | 'primary';
  /** Extra class for layout. */
  layout?: string;
}

export function Button({ label, icon, iconOnly = false, look = 'plain', layout = '', type = 'button', ...rest }: Props) {
  const classes = ['button', look === 'plain' ? '' : look, iconOnly ? 'icon-only' : '', layout].filter(Boolean).join(' ');
  return (
    <button
      {...rest}
      type={type}
      className={classes}
      aria-label={iconOnly ? label : undefined}
      title={rest.title ?? (iconOnly ? label : undefined)}
    >
      {icon && <Icon name={icon} />}
      {!iconOnly && <span>{label}</span>}
    </button>
  );
}
