/** The few icons of the page, drawn on a 16 by 16 grid in the text's colour; always beside words or an accessible name. */

const paths = {
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z',
  step: 'M2.5 2.5v11l7-5.5zM11 2.5h2.5v11H11z',
  reset: 'M8 2a6 6 0 1 1-5.9 7h2A4 4 0 1 0 8 4v2.6L3.6 3.3 8 0z',
  plus: 'M7 3h2v4h4v2H9v4H7V9H3V7h4z',
  minus: 'M3 7h10v2H3z',
  fit: 'M2 2h5v1.8H3.8V7H2zM9 2h5v5h-1.8V3.8H9zM2 9h1.8v3.2H7V14H2zM12.2 9H14v5H9v-1.8h3.2z',
  close: 'M3.8 2.6 8 6.8l4.2-4.2 1.2 1.2L9.2 8l4.2 4.2-1.2 1.2L8 9.2l-4.2 4.2-1.2-1.2L6.8 8 2.6 3.8z',
  restart: 'M8 3a5 5 0 1 1-4.9 6h1.6A3.5 3.5 0 1 0 8 4.5v2.2L4.4 3.8 8 .9z',
  replay: 'M3.2 2.5v3.6h3.6V4.7H5.3a4.6 4.6 0 1 1-1.8 4.5H2A6 6 0 1 0 4.6 3.4V2.5zM6.8 5.6v4.8L10.8 8z',
  phases: 'M1 3h3.4v10H1zm5.3 2.2h3.4v7.8H6.3zM11.6 7.4H15V13h-3.4z',
  previous: 'M10.5 2.6 12 4l-4.2 4L12 12l-1.5 1.4L4.8 8z',
  next: 'M5.5 2.6 4 4l4.2 4L4 12l1.5 1.4L11.2 8z',
  file: 'M3 1.5h6.2L13 5.3v9.2H3zm1.5 1.5v10h7V6.2H8.3V3zm5.1.6v1.3H11z',
  picture: 'M7.2 1.5h1.6v6l2.3-2.3 1.1 1.1L8 10.5 3.8 6.3l1.1-1.1 2.3 2.3zM2.5 12.5h11V14h-11z',
  table: 'M2 2.5h12v11H2zm1.4 1.4v1.9h9.2V3.9zm0 3.2v2h3.2v-2zm4.5 0v2h4.7v-2zm-4.5 3.3v1.7h3.2v-1.7zm4.5 0v1.7h4.7v-1.7z',
  change: 'M2 4h6.2a2 2 0 0 1 3.6 0H14v1.5h-2.2a2 2 0 0 1-3.6 0H2zm0 6.5h2.2a2 2 0 0 1 3.6 0H14V12H7.8a2 2 0 0 1-3.6 0H2z',
  offline: 'M7.2 1.5h1.6v5.2l1.6-1.6 1.1 1.1L8 9.7 4.5 6.2l1.1-1.1 1.6 1.6zM1.5 9H5v1.5H3v2.5h10v-2.5h-2V9h3.5v5.5h-13z',
  dice: 'M3 2h10a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1V3a1 1 0 0 1 1-1zm.6 1.6v8.8h8.8V3.6zM4.6 6a1.2 1.2 0 1 0 2.4 0 1.2 1.2 0 0 0-2.4 0zm4.4 4a1.2 1.2 0 1 0 2.4 0A1.2 1.2 0 0 0 9 10z',
} as const;

/** By name, or as a path: those that only some pages carry. */
export type IconName = keyof typeof paths | `M${string}`;

const isNamed = (icon: IconName): icon is keyof typeof paths => icon in paths;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={isNamed(name) ? paths[name] : name} />
    </svg>
  );
}
