/** Whether the page's picture has been painted: what is beside it comes then, into a place that is kept for it. */
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../state/afterPaint';

export function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let isMounted = true;
    afterPaint().then(() => {
      if (isMounted) startTransition(() => setPainted(true));
    });
    return () => {
      isMounted = false;
    };
  }, []);
  return isPainted;
}
